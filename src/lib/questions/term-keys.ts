// Terms: what a definition defines, wherever in it the term stands.
import type { Fact } from '../facts/fact.ts';
import { textOfPieces } from '../facts/statement.ts';
import { childrenOf, extentOf, tokenAt } from '../language/tree.ts';
import type { Key } from './keys.ts';
import { withArticle } from './noun-phrase.ts';
import { isEndMark, open, turned, verbOf } from './turn.ts';

/** Nouns that open a sentence without being a term: "An example is ...". */
const noTerm =
  /^(?:example|reason|problem|way|part|step|result|thing|goal|purpose|people|person|question|answer|idea|point|fact|case|time|year|day|place|difference|advantage|one|thought|attempt|form|kind|type|number|people|men|women|others?)s?$/i;

const defining =
  /^(?:is|are|can be defined as|(?:is|are) defined as|refers? to|means?|occurs? when|consists? of|involves?) (?:an? |the |any |when )?[\p{Ll}]/u;
const naming =
  /\b(?:called|known as|termed|referred to as|dubbed) (?:an? |the )?["“]?([\p{Ll} -]{4,40}?)["”]?(?=[.,;]|$)/u;

/** "Cognitive psychology is the field of ...": the term that opens its own definition. */
function openingTerm({ sentence, pieces }: Fact['statement']): readonly Key[] {
  const tokens = pieces.map(({ first }) => tokenAt(sentence.doc, first));
  const subject = tokens.findIndex(({ dep }) => /^[nc]subj/.test(dep));
  const from = /^an?$/i.test(pieces[0]?.text ?? '') ? 1 : 0;
  const to = subject + 1;
  const words = tokens.slice(from, to);
  const isTerm =
    words.length > 0 &&
    words.length <= 3 &&
    !pieces.slice(0, to).some(({ written }) => written) &&
    words.every(({ pos, tag }) => /^(?:NOUN|ADJ|PROPN)$/.test(pos) || tag === 'VBG') &&
    // "Blinking is a biological compulsion": what one does can be a term as well.
    (words.at(-1)?.pos === 'NOUN' || words.at(-1)?.tag === 'VBG') &&
    !noTerm.test(words.at(-1)?.text ?? '') &&
    // "Such attitudes are ..." goes on from another sentence.
    !/^(?:such|other|another|these|those|some|many|most|all|both)$/i.test(words[0]?.text ?? '') &&
    // "These" and "some" are no part of a term, nor is a noun of its own phrase behind it.
    tokens[to]?.dep !== 'prep';
  if (!isTerm || !defining.test(textOfPieces(pieces.slice(to)))) return [];
  const be = tokens[to];
  const defined =
    be?.lemma !== 'be' ||
    tokens.some(
      ({ dep, i, pos }) =>
        dep === 'attr' &&
        pos === 'NOUN' &&
        childrenOf(sentence, tokenAt(sentence.doc, i)).some(
          (child) => child.i > i && /^(?:prep|relcl|acl|amod)$/.test(child.dep),
        ),
    );
  return defined
    ? [{ from, to, kind: 'term', text: textOfPieces(pieces.slice(from, to)), iso: null }]
    : [];
}

/** "... is called a prototype": the term at the end of its own definition. */
function closingTerm({ pieces }: Fact['statement']): readonly Key[] {
  const words = naming.exec(textOfPieces(pieces))?.[1]?.trim().split(' ') ?? [];
  if (words.length === 0 || words.length > 3) return [];
  const from = pieces.findIndex((_, i) => words.every((word, n) => pieces[i + n]?.text === word));
  if (from < 0) return [];
  return [{ from, to: from + words.length, kind: 'term', text: words.join(' '), iso: null }];
}

export const termKeys = ({ statement }: Fact): readonly Key[] => [
  ...closingTerm(statement),
  ...openingTerm(statement),
];

/** "What is the term for the field of ...?", "What term refers to ...?", "What is ... called?" */
export function askTerm(fact: Fact, key: Key): string | null {
  const verb = verbOf(fact);
  const phrase = withArticle(fact, key);
  if (key.kind !== 'term' || !verb || !phrase) return null;
  const { pieces, sentence } = fact.statement;
  const rest = pieces.slice(key.to).filter((piece) => !isEndMark(piece));
  if (phrase.from !== 0) {
    // "What is what we are talking about called?"
    const simple = pieces
      .slice(0, phrase.from)
      .every(({ text }) => !/^(?:[,;:—–(]|what|which|this|these|it|they|you|we)$/i.test(text));
    const isNamed = simple && /^(?:call|know|term|refer|dub)$/.test(verb.lemma);
    const question = isNamed ? turned(fact, phrase) : null;
    return question && `What ${question.auxiliary} ${question.rest}?`;
  }
  if (/^(?:refer|mean)s?$/.test(verb.text) && pieces[key.to]?.first === verb.i) {
    return `What term ${verb.lemma}s ${open(textOfPieces(rest.slice(1)))}?`;
  }
  const attribute = childrenOf(sentence, verb).find(({ dep }) => dep === 'attr');
  if (verb.lemma !== 'be' || verb.tag === 'VBD' || !attribute) return null;
  // "A is an example of B" defines neither; "the best example of B" does.
  if (noTerm.test(attribute.lemma) && !/^the$/i.test(rest[1]?.text ?? '')) return null;
  if (
    pieces[key.to]?.first !== verb.i ||
    pieces[key.to + 1]?.first !== extentOf(sentence, attribute).first
  )
    return null;
  // A second verb of the term's would be left without its subject.
  if (childrenOf(sentence, verb).some(({ dep }) => /^(?:conj|neg|advcl)$/.test(dep))) return null;
  return `What is the term for ${open(textOfPieces(rest.slice(1)))}?`;
}
