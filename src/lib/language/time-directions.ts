// Which way a time looks from the day of writing: back or ahead, as the verb it hangs on says.
import type { Sentence, Token } from './reading.ts';
import { childrenOf, tokenAt } from './tree.ts';

/** `open`: the sentence does not tell, as in "sent her to visit the country on Monday". */
export type Direction = 'back' | 'ahead' | 'open';

/** What is not yet so. */
const aheadWords =
  /^(?:will|shall|would|can|may|might|must|should|going|plan|plans|planned|planning|expected|scheduled|slated|due|set|intends?|aims?|hopes?|upcoming)$/i;

const isVerb = ({ tag }: Token) => /^(?:VB|MD)/.test(tag);

/** The verb a time hangs on, and what that one hangs on, nearest first. */
function verbsAbove({ doc }: Sentence, token: Token): readonly Token[] {
  const verbs: Token[] = [];
  for (let at = token; ; at = tokenAt(doc, at.head)) {
    if (isVerb(at)) verbs.push(at);
    if (at.head === at.i) return verbs;
  }
}

const isInfinitive = (sentence: Sentence) => (token: Token) =>
  token.dep === 'xcomp' &&
  childrenOf(sentence, token).some(({ dep, text }) => dep === 'aux' && text === 'to');

/** Which way the time looks whose first word of weight is `token`. */
export function directionOf(sentence: Sentence, token: Token): Direction {
  const verbs = verbsAbove(sentence, token);
  const [verb, above] = verbs;
  if (!verb) return 'open';
  const beside = childrenOf(sentence, verb);
  const auxiliaries = beside.filter(({ dep }) => /^aux/.test(dep));
  // "On Wednesday, they are to travel": the day hangs on "are".
  if (verb.lemma === 'be' && /^VB[ZP]$/.test(verb.tag) && beside.some(isInfinitive(sentence)))
    return 'ahead';
  const past = [verb, ...auxiliaries].some(({ tag }) => tag === 'VBD');
  const plan = (each: Token) => aheadWords.test(each.text);
  // "is slated for release on", "the bill due on"
  const words = [verb, ...auxiliaries, ...beside.filter(({ dep }) => dep === 'acomp')];
  if (words.some(plan)) return past ? 'open' : 'ahead';
  const infinitive = auxiliaries.some(({ text }) => /^to$/i.test(text));
  if (infinitive || verb.tag === 'VBG') {
    // "They are to travel on Wednesday"
    const isTo = above ?? verb;
    const ahead =
      // "are travelling on Wednesday"
      (!infinitive && auxiliaries.some(({ tag }) => /^VB[ZP]$/.test(tag))) ||
      plan(isTo) ||
      childrenOf(sentence, isTo).some((child) => /^aux/.test(child.dep) && plan(child)) ||
      (isTo.lemma === 'be' && /^VB[ZP]$/.test(isTo.tag));
    if (ahead) return 'ahead';
    return infinitive ? 'open' : above ? directionOf(sentence, above) : 'open';
  }
  const perfect = auxiliaries.some(({ lemma }) => lemma === 'have');
  if (past || perfect) return 'back';
  // "a concert held on Saturday"
  return verb.tag === 'VBN' && auxiliaries.length === 0 ? 'back' : 'open';
}
