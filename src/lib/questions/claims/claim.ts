// True or false: a statement as it stands, or with one change that makes it false.
import type { Findings } from '../../facts/find.ts';
import type { Fact } from '../../facts/fact.ts';
import { sentenceText } from '../../facts/statement.ts';
import { subjectOf, tokenAt } from '../../language/tree.ts';
import { verbOf } from '../turn.ts';
import type { Candidate } from '../candidate.ts';
import { exchangeTwists } from './contrasts.ts';
import { denialTwists } from './denials.ts';
import { oppositeTwists } from './opposites.ts';
import { rankTwists } from './ranks.ts';
import { roleTwists } from './roles.ts';
import type { Twist } from './twist.ts';
import { termTwists } from './terms.ts';
import { valueTwists, type SoundKey } from './values.ts';

/** A claim is read twice: it wants to be shorter than a blank. */
const [leastWords, mostWords] = [6, 26];

/** A cut condition or contrast may have been what made it so. */
const conditional =
  /^(?:if|unless|when|until|only|except|because|although|though|while|whereas|whether|without|unlike|under|not)$/i;

/** Words of a source or of opinion: what somebody says is neither true nor false by the article. */
const spoken =
  /\b(?:according to|reported(?:ly)?|alleged(?:ly)?|claim(?:s|ed)?|said|says|saying|told|believed?|think|thought|argue[sd]?|suggest(?:s|ed)?|seems?|appears?|supposed(?:ly)?|apparently|perhaps|probably|maybe|in (?:his|her|their) (?:view|opinion))\b/i;

/** Nothing in these could be looked up again. */
const hollow =
  /\b(?:important|interesting|example|things?|ways?|essential|useful|of course|well[- ]known|a (?:little )?bit|great|wonderful|beautiful|excellent|amazing)\b/i;

/** Does the statement leave out of its sentence what it may depend on? */
function isTornOff({ statement, doubts }: Fact): boolean {
  const { sentence, pieces } = statement;
  if (!doubts.some((doubt) => doubt.startsWith('cut-'))) return false;
  const kept = new Set(
    pieces.flatMap(({ first, end }) =>
      Array.from({ length: Math.max(1, end - first) }, (_, i) => first + i),
    ),
  );
  const left = sentence.doc.tokens
    .slice(sentence.first, sentence.end)
    .filter(({ i }) => !kept.has(i));
  const lead = (pieces[0]?.first ?? 0) > sentence.first;
  return lead || left.some(({ text }) => conditional.test(text));
}

function contentWords({ statement: { sentence, pieces } }: Fact): number {
  const tokens = pieces.map(({ first }) => tokenAt(sentence.doc, first));
  return tokens.filter(
    ({ pos, lemma }) =>
      /^(?:NOUN|VERB|ADJ|PROPN|NUM)$/.test(pos) && !/^(?:be|have|do)$/.test(lemma),
  ).length;
}

/** What happened once must be told apart by a name, a time or a cue; what is always so need not. */
function isToldApart(fact: Fact, { names, times }: Findings): boolean {
  const { sentence, pieces } = fact.statement;
  const verb = verbOf(fact);
  if (fact.cue !== null || (verb && /^VB[PZ]$/.test(verb.tag))) return true;
  const holds = ({ first, end }: { first: number; end: number }) =>
    pieces.some((piece) => piece.first >= first && piece.first < end);
  return (
    names.of(sentence).some(holds) || times(sentence).some((time) => !time.stale && holds(time))
  );
}

function canBeClaimed(fact: Fact, findings: Findings): boolean {
  const text = sentenceText(fact.statement.pieces);
  const length = text.split(' ').length;
  const verb = verbOf(fact);
  const hasSubject =
    fact.asked !== null || (verb !== null && subjectOf(fact.statement.sentence, verb) !== null);
  return (
    hasSubject &&
    /^(?:fact|plan)$/.test(fact.modality) &&
    length >= leastWords &&
    length <= mostWords &&
    text.endsWith('.') &&
    !isTornOff(fact) &&
    !spoken.test(text) &&
    !hollow.test(text) &&
    contentWords(fact) >= 4 &&
    (fact.asked !== null || isToldApart(fact, findings))
  );
}

/** The twists of a fact: those of times and shares first, which are judged best. */
function twistsOf(fact: Fact, keys: readonly SoundKey[], findings: Findings): readonly Twist[] {
  const values = valueTwists(fact, keys, findings);
  const isSettled = ({ key }: Twist) => key.iso !== null || key.kind === 'percent';
  return [
    ...values.filter(isSettled),
    ...termTwists(fact, keys, findings),
    ...roleTwists(fact, findings),
    ...exchangeTwists(fact, findings),
    ...rankTwists(fact),
    ...oppositeTwists(fact),
    ...denialTwists(fact),
    ...values.filter((twist) => !isSettled(twist)),
  ];
}

const mostTwists = 2;

/**
 * A fact's claims: of each twist the true and the false statement, so that whether one is true does
 * not show in its form; a deck takes one of them. `keys`: those that a blank may ask for.
 */
export function claimsOf(
  fact: Fact,
  keys: readonly SoundKey[],
  findings: Findings,
): readonly Candidate[] {
  if (!canBeClaimed(fact, findings)) return [];
  const correct = sentenceText(fact.statement.pieces);
  return twistsOf(fact, keys, findings)
    .slice(0, mostTwists)
    .flatMap(({ key, pieces }): readonly Candidate[] => {
      const common = { fact, key, form: 'claim', accept: [], options: null } as const;
      const wrong = sentenceText(pieces);
      return [
        { ...common, prompt: correct, answer: 'true' },
        { ...common, prompt: wrong, answer: 'false', correction: correct },
      ];
    });
}
