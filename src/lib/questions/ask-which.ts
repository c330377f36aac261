// Asking outright for a name by the kind of thing it names: "Which university ...?"
import type { Fact } from '../facts/fact.ts';
import { capitalised, textOfPieces } from '../facts/statement.ts';
import { childrenOf, subjectOf, tokenAt } from '../language/tree.ts';
import type { Key } from './keys.ts';
import { headOf, withArticle } from './noun-phrase.ts';
import { isEndMark, open, turned, verbOf } from './turn.ts';

/** Kinds that a name tells of itself, by its last word or the word before "of". */
const named =
  /^(?:the )?(?:(university|college|institute|academy|bank|republic|museum|battle|treaty|lake|school|church|cathedral|temple|monastery|ministry|isle|bay|gulf|palace|siege|order) of .*|.* (university|college|institute|academy|school|river|lake|island|mountain|street|avenue|museum|gallery|library|cathedral|church|hospital|airport|bridge|park|province|county|bay|sea|desert|valley|festival|award|prize|medal|league|war|treaty|party|foundation|hotel|theatre|theater|palace|castle|monastery|festival|magazine|newspaper|railway))$/i;

const places: Readonly<Record<string, string>> = { city: 'city', country: 'country' };

/** What kind of thing the key is, where its class or its own words tell. */
export function kindNamed({ kind, text }: Key): string | null {
  if (/^(?:organisation|name|place)$/.test(kind)) {
    const [, before, after] = named.exec(text) ?? [];
    return (before ?? after)?.toLowerCase() ?? null;
  }
  return places[kind] ?? null;
}

/** "Which party won ...?", "At which university did ...?"; null where it could go wrong. */
export function askWhich(fact: Fact, key: Key): string | null {
  const kind = kindNamed(key);
  const verb = verbOf(fact);
  const head = headOf(fact, key);
  if (kind === null || !verb || !head) return null;
  const { pieces, sentence } = fact.statement;
  const phrase = withArticle(fact, key);
  const behind = pieces[key.to - 1]?.end ?? 0;
  if (!phrase || childrenOf(sentence, head).some(({ i, dep }) => i >= behind && dep !== 'punct'))
    return null;
  if (phrase.from === 0 && subjectOf(sentence, verb)?.i === head.i) {
    if (verb.tag === 'VBP' || verb.lemma === 'be') return null;
    const next = pieces[key.to];
    if (!next || !/^(?:VERB|AUX|ADV)$/.test(tokenAt(sentence.doc, next.first).pos)) return null;
    const rest = pieces
      .slice(key.to)
      .filter((piece, i, all) => !(i === all.length - 1 && isEndMark(piece)));
    if (rest.some(({ text }) => /^(?:its|their|it|itself)$/.test(text))) return null;
    return `Which ${kind} ${open(textOfPieces(rest))}?`;
  }
  const above = tokenAt(sentence.doc, head.head);
  if (head.dep === 'dobj' && above.i === verb.i) {
    const question = turned(fact, phrase, 'object');
    return question && `Which ${kind} ${question.auxiliary} ${question.rest}?`;
  }
  const preposition = pieces[phrase.from - 1];
  const hangs = /^(?:prep|agent)$/.test(above.dep) && above.head === verb.i;
  if (head.dep !== 'pobj' || !hangs || preposition?.first !== above.i) return null;
  if (!/^(?:in|at|to|from|by|with|for|on|against|during|near|through)$/i.test(above.text))
    return null;
  const question = turned(fact, { from: phrase.from - 1, to: phrase.to });
  const words = capitalised(`${above.text.toLowerCase()} which ${kind}`);
  return question && `${words} ${question.auxiliary} ${question.rest}?`;
}
