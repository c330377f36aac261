// Does a line of the article say what a later statement's noun means: "the siege", "this focus", "another"?
import type { Sentence, Token } from '../language/reading.ts';
import { childrenOf, tokensOf } from '../language/tree.ts';
import type { Word } from './line.ts';
import { mayMean } from './name-classes.ts';
import { isNear, isPlural, peopleOf, reach, type Asked, type Telling } from './riddle.ts';

const describers = ({ statement, noun }: Asked) =>
  childrenOf(statement.sentence, noun).filter(
    ({ dep, i }) => i < noun.i && /^(?:amod|compound|nummod)$/.test(dep),
  );

/** Does the line say more of the noun than "the": "a monastery in the diocese of Sne"? */
const isIntroduced = (sentence: Sentence, token: Token) =>
  token.pos === 'PROPN' ||
  /Number=Plur/.test(token.morph) ||
  childrenOf(sentence, token).some(
    ({ text, dep }) =>
      /^an?$/i.test(text) ||
      (dep === 'prep' && text !== 'with') ||
      /^(?:amod|compound|relcl|acl|appos|nummod|poss)$/.test(dep),
  );

/** Does the noun stand for itself, in no compound and no longer name? */
function isHeadNoun({ doc }: Sentence, token: Token): boolean {
  const [before, after] = [doc.tokens[token.i - 1], doc.tokens[token.i + 1]];
  const goesOn = after?.pos === 'NOUN' && token.pos === 'PROPN' && !/^No/.test(after.text);
  return token.dep !== 'compound' && !goesOn && before?.text !== '-' && after?.text !== '-';
}

/** The noun of the line that is the statement's noun again, said more fully there. */
function sameNoun(asked: Asked): Word | null {
  const { line, words, noun } = asked;
  const told = line.text.toLowerCase();
  // "the lead role" is not the minor role of the line.
  if (!describers(asked).every(({ text }) => told.includes(text.toLowerCase()))) return null;
  const lemma = noun.lemma.toLowerCase();
  return (
    words.find(
      ({ token, piece }) =>
        !piece.written &&
        token.lemma.toLowerCase() === lemma &&
        // "the match referee", "Man of the Match award", "a second-team inclusion": not it.
        isHeadNoun(line.statement.sentence, token) &&
        isPlural(line.statement.sentence, token) === /Number=Plur/.test(noun.morph) &&
        isIntroduced(line.statement.sentence, token) &&
        // "every season" is not the season.
        !childrenOf(line.statement.sentence, token).some(({ text }) =>
          /^(?:every|each|any|no)$/i.test(text),
        ),
    ) ?? null
  );
}

/** "The broadcasts", after "South Korea had started to broadcast": what somebody did, as a noun. */
function isDeedOf(noun: Token, verb: Token): boolean {
  const stem = verb.lemma.slice(0, Math.max(leastStem, verb.lemma.length - 2));
  return verb.pos === 'VERB' && verb.lemma.length >= leastStem && noun.lemma.startsWith(stem);
}

const leastStem = 5;

export function tellsNoun(asked: Asked): Telling | null {
  const { words, noun, token, distance } = asked;
  if (distance > reach || noun.i <= token.i) return null;
  const doubts = ['cue-definite'];
  if (/^(?:couple|pair|two|duo)$/.test(noun.lemma) && peopleOf(asked).size === 2)
    return { lack: distance * 0.2, doubts };
  const same = sameNoun(asked);
  if (same) {
    const named = words.some(({ token: each }) => each.pos === 'PROPN');
    return { lack: distance * 0.12 + (named ? 0 : 0.4), doubts };
  }
  const called = words.some(({ token: each }) => mayMean(noun, each));
  if (called && describers(asked).length === 0) return { lack: 0.6 + distance * 0.3, doubts };
  if (isNear(asked) && words.some(({ token: each }) => isDeedOf(noun, each)))
    return { lack: 0.8, doubts };
  return null;
}

export function tellsThis(asked: Asked): Telling | null {
  const { words, noun, token, distance } = asked;
  const isTime = /^(?:time|year|day|month|period|date|season|weekend|moment)$/.test(noun.lemma);
  if (isTime) {
    const dated = words.some(
      ({ token: { entType, text }, piece }) =>
        entType === 'DATE' || /\d{4}/.test(piece.written ? piece.text : text),
    );
    return dated && distance <= reach ? { lack: distance * 0.4, doubts: ['cue-this'] } : null;
  }
  const alone = noun.i === token.i;
  if (!alone && sameNoun(asked) !== null && distance <= reach)
    return { lack: distance * 0.2, doubts: ['cue-this'] };
  if (!isNear(asked)) return null;
  if (alone) return { lack: 0.5, doubts: ['cue-this', 'cue-this-alone'] };
  // "This focus", after "focused his attention"
  return words.some(({ token: each }) => isDeedOf(noun, each))
    ? { lack: 0.8, doubts: ['cue-this'] }
    : null;
}

export function tellsComparison(asked: Asked): Telling | null {
  const { words, noun, token } = asked;
  if (/^(?:there|here)$/i.test(token.text)) {
    const { sentence } = asked.line.statement;
    const place = tokensOf(sentence).findLast(({ entType }) =>
      /^(?:GPE|LOC|FAC|ORG)$/.test(entType),
    );
    // A line that stops before the last place of its sentence tells of another one.
    const placed = place !== undefined && words.some(({ token: { i } }) => i === place.i);
    return placed && isNear(asked) ? { lack: 0.4, doubts: ['cue-comparison'] } : null;
  }
  // "Something else" and "one" are told apart by more than a line.
  if (!isNear(asked) || /^(?:else|ones?)$/i.test(token.text)) return null;
  // "both" wants two to choose from.
  const pair = words.some(({ token: { dep } }) => dep === 'conj') || peopleOf(asked).size > 1;
  if (/^both$/i.test(token.text) && !pair) return null;
  const same = noun.i > token.i && sameNoun(asked) !== null;
  if (/^similar$/i.test(token.text) && !same) return null;
  return { lack: same ? 0.3 : 1, doubts: ['cue-comparison'] };
}
