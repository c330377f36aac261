// Checks of the rubric's first point that know slips of the author's pen by their words and marks.
import { sentenceText } from '../../facts/statement.ts';
import { kept } from '../../language/kept.ts';
import type { Fact } from '../../facts/fact.ts';
import { ofFact, type Check } from './check.ts';

/** What a card shows of a fact: its sentence with the key in its place, and its cue line. */
const shownOf = kept(({ statement, cue }: Fact): string =>
  cue === null ? sentenceText(statement.pieces) : `${sentenceText(statement.pieces)} ${cue}`,
);

interface Slip {
  readonly reason: string;
  readonly pattern: RegExp;
  readonly because: string;
  readonly example: string;
}

const slips: readonly Slip[] = [
  {
    reason: 'two-prepositions',
    pattern:
      /\b(?:since|during) (?:in|on|of|at(?! least| most))\b(?!-)|\b(?:of|on|at|by|with|in|since|until|during) (?:the|an) (?:of|on|in|for|to|with|at|by|from|and|is|are|was|were)\b(?![-–])/,
    because: 'a word between two prepositions was left out, or one of them is too many',
    example: 'Several recommendations of the on the subject of training were not followed.',
  },
  {
    reason: 'two-articles',
    pattern: /\b[Tt]he (?:either|neither|his|her|its|their|our|these|those|every|each)\b(?![-–])/,
    because: 'a noun has one article or pronoun before it',
    example: 'a clear rejection of the either Christian standards of morality',
  },
  {
    reason: 'past-infinitive',
    pattern:
      /\b[Tt]o (?:built|went|took|came|became|began|wrote|brought|bought|taught|caught|fought|made|gone|been|was|were|had|did|done|sold|held|sent|gave)\b(?![-–])/,
    because: '"to" wants the bare verb',
    example: 'The fort fell down, leading them to built Fort Marlborough.',
  },
  {
    reason: 'more-of-number',
    pattern: /\b(?:more|less|fewer) of \d/,
    because: 'a number is compared by "than"',
    example: 'The Center grew to more of 100 researchers.',
  },
  {
    reason: 'torn-compound',
    pattern: /\p{L}{2}[-–] \p{Lu}|\p{L} -\p{L}/u,
    because: 'a hyphen with a space on one side joins nothing',
    example: 'the Melbourne International Festival- State Theater',
  },
  {
    reason: 'discourage-to',
    pattern:
      /\b(?:discourag|dissuad|prohibit)(?:e[ds]?|ing|ed|s)? (?:[\p{L}’'-]+ ){1,3}to (?!\p{L}+ing\b|the\b|an?\b|his\b|her\b|its\b)\p{Ll}/u,
    because: 'one is discouraged from doing something',
    example: 'His father discouraged him to study business.',
  },
  {
    reason: 'later-during',
    pattern: /\b(?:earlier|later) during\b/,
    because: 'beside a time of its own "later" looks back at nothing',
    example: 'Earthquakes struck Bengkulu later during September 2007.',
  },
  {
    reason: 'the-in-list',
    pattern:
      /(?:\bthe \p{Lu}\p{Ll}+ (Empire|Sea|Ocean|Peninsula)\b.*(?:,|\band) \p{Lu}\p{Ll}+ \1(?=[,.;]| (?:and|in|on)\b))|(?:(?:,|\band) \p{Lu}\p{Ll}+ (Empire|Sea|Ocean|Peninsula), .*\bthe \p{Lu}\p{Ll}+ \2\b)/u,
    because: 'of several names of a kind all have their article',
    example: 'part of the Persian Empire, Hellenistic Empire, the Roman Empire',
  },
];

export const slipsOfThePen: readonly Check[] = slips.map(({ pattern, ...slip }) => ({
  ...slip,
  certainty: 'hard' as const,
  fails: ofFact(({ candidate }) => pattern.test(shownOf(candidate.fact))),
}));
