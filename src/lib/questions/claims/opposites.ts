// Twists of a pivotal word: what is said turns into its opposite.
import type { Fact } from '../../facts/fact.ts';
import { childrenOf, tokenAt } from '../../language/tree.ts';
import type { Token } from '../../language/reading.ts';
import { opposites, type Opposite } from './opposite-rows.ts';
import { twistOfWords, type Twist } from './twist.ts';

/** What is so of some, or can be so, leaves room for its opposite. */
const loose =
  /^(?:some|many|several|certain|various|few|can|could|may|might|sometimes|other|others|either|or|if|unless|whether|both|different|another|no|nobody|none|never|without|not|n['’]t|neither|nor|hardly|nothing|mostly|partly|perhaps|probably|possibly|likely|almost|nearly)$/i;

/** "includes large rooms": what has one kind of thing may have the other kind as well. */
const having =
  /^(?:include|contain|have|involve|feature|offer|provide|use|need|require|get|find|see)$/;

const sides = /^(?:north|south|east|west)/i;

/** "South Side, south of downtown", "North Korean": another word tells the side as well. */
function isToldTwice(tokens: readonly Token[], at: number): boolean {
  const side = sides.exec(tokens[at]?.text ?? '')?.[0].toLowerCase();
  if (side === undefined) return false;
  const opensName = at === 0 && /^\p{Lu}/u.test(tokens[1]?.text ?? '');
  return opensName || tokens.some(({ text }, i) => i !== at && text.toLowerCase().startsWith(side));
}

interface Found {
  readonly row: Opposite;
  readonly text: string;
}

/** What the rows say of each word. */
const byWord = new Map<string, Found[]>();
for (const row of opposites) {
  for (const [word, text] of row.words) {
    byWord.set(word, [...(byWord.get(word) ?? []), { row, text }]);
  }
}

const rowsFor = ({ text, tag }: Token): readonly Found[] =>
  (byWord.get(text.toLowerCase()) ?? []).filter(({ row }) => row.of.test(tag));

/** How many steps the word is below the sentence's verb. */
function depthOf({ doc }: Fact['statement']['sentence'], token: Token): number {
  let [at, depth] = [token, 0];
  while (at.head !== at.i && depth < 20) {
    at = tokenAt(doc, at.head);
    depth++;
  }
  return depth;
}

const isMain = ({ dep, tag }: Token) => dep === 'ROOT' || (dep === 'conj' && tag.startsWith('VB'));

/** Is the word in an apposition or a relative clause? */
function isAside({ statement: { sentence } }: Fact, token: Token): boolean {
  let at = token;
  for (let steps = 0; steps < 20 && at.head !== at.i; steps++) {
    if (/^(?:appos|relcl|parataxis)$/.test(at.dep)) return true;
    at = tokenAt(sentence.doc, at.head);
  }
  return false;
}

const deepest = 4;

/** Words whose opposite makes the statement false, the ones nearest to its verb first. */
export function oppositeTwists(fact: Fact): readonly Twist[] {
  const { statement, negated } = fact;
  const { pieces, sentence } = statement;
  const tokens = pieces.map(({ first }) => tokenAt(sentence.doc, first));
  if (negated || tokens.some(({ text }) => loose.test(text))) return [];
  return tokens
    .flatMap((token, at) => {
      if (pieces[at]?.written || (at > 0 && token.pos === 'PROPN')) return [];
      const depth = depthOf(sentence, token);
      return depth > deepest ? [] : rowsFor(token).map((found) => ({ ...found, at, token, depth }));
    })
    .filter(({ row, text, at, token }) => {
      // "than those of the minority": the other side is named as well.
      if (tokens.some((other) => other.text.toLowerCase() === text)) return false;
      if (isToldTwice(tokens, at)) return false;
      // What is said by the way is not what the claim is about.
      if (/^VB/.test(token.tag) && !isMain(token)) return false;
      if (isAside(fact, token)) return false;
      const before = tokens.slice(0, at).map(({ text }) => text);
      const after = tokens.slice(at + 1).map(({ text }) => text);
      if (row.unless?.test(before.slice(-3).join(' '))) return false;
      if (row.before && !row.before.test(after.join(' '))) return false;
      if (/^[-–]$/.test(after[0] ?? '') || /^[-–]$/.test(before.at(-1) ?? '')) return false;
      if (token.tag !== 'JJ' || token.dep !== 'amod') return true;
      const noun = tokenAt(sentence.doc, token.head);
      const verb = tokenAt(sentence.doc, noun.head);
      const listed = childrenOf(sentence, noun).some(({ dep }) => dep === 'conj' || dep === 'cc');
      return !having.test(verb.lemma) && !listed;
    })
    .sort((a, b) => a.depth - b.depth)
    .map(({ text, at, token }) =>
      twistOfWords(statement, at, at + 1, text, token.dep === 'amod' ? ['twisted-modifier'] : []),
    );
}
