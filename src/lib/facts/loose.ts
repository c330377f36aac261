// Open references a reader can do without: the sentence says enough with them unexplained.
import type { Protagonist } from '../language/mentions/protagonist.ts';
import type { Token } from '../language/reading.ts';
import { childrenOf, rootOf, subjectOf, tokenAt } from '../language/tree.ts';
import { isPlaceNoun, mayMean, sumsUp } from './name-classes.ts';
import type { OpenKind, OpenReference } from './references.ts';
import type { Statement } from './statement.ts';

interface Loose {
  /** The doubt it leaves on the fact. */
  readonly doubt: string;
  readonly of: OpenKind;
  readonly because: string;
  readonly example: string;
  readonly holds: (asked: Asked) => boolean;
}

interface Asked {
  readonly statement: Statement;
  readonly at: number;
  /** The word that refers: "the", "other", "both". */
  readonly token: Token;
  /** The noun it stands before; itself where there is none. */
  readonly noun: Token;
  readonly article: Article;
}

/** What is known of the article around a statement. */
export interface Article {
  readonly isNews: boolean;
  readonly protagonist: Protagonist | null;
  /** Is a noun named in a sentence before the one with this number? */
  readonly isToldBefore: (noun: Token, at: number) => boolean;
  readonly sentence: number;
}

const wordBefore = ({ statement, at }: Asked) => statement.pieces[at - 1]?.text.toLowerCase() ?? '';
const wordAfter = ({ statement, at }: Asked) => statement.pieces[at + 1]?.text.toLowerCase() ?? '';

const isModified = ({ statement: { sentence }, noun }: Asked, by: (child: Token) => boolean) =>
  childrenOf(sentence, noun).some((child) => child.i < noun.i && by(child));

/** Does the statement tell what is always so: in the present, of nobody by name? */
function isGeneral({ statement: { sentence, people } }: Asked): boolean {
  const root = rootOf(sentence);
  if (!root || people.size > 0 || subjectOf(sentence, root)?.pos === 'PROPN') return false;
  const auxiliary = childrenOf(sentence, root).find(({ dep }) => /^aux/.test(dep));
  return /^(?:VBZ|VBP|MD)$/.test((auxiliary ?? root).tag);
}

/** Is the noun the subject of the sentence or of a clause of it? */
const isSubjectNoun = ({ noun }: Asked) => /^nsubj/.test(noun.dep);

/** Does a name of the noun's class stand before it in the statement? */
function isNamedBefore({ statement: { sentence, pieces }, at, noun }: Asked): boolean {
  return pieces
    .slice(0, at)
    .some(({ first, written }) => !written && mayMean(noun, tokenAt(sentence.doc, first)));
}

/** Does it stand in a quotation? */
const isQuoted = ({ statement, at }: Asked) =>
  statement.pieces.slice(0, at).some(({ text }) => /^["“]$/.test(text));

const rows: readonly Loose[] = [
  {
    doubt: 'generic-our',
    of: 'first-person',
    because: 'in a textbook "our" is everybody’s; "you" never was accepted',
    example: 'Emotion is a powerful influence on our thoughts.',
    holds: (asked) =>
      !asked.article.isNews &&
      isGeneral(asked) &&
      !isQuoted(asked) &&
      /^(?:us|our)$/i.test(asked.token.text),
  },
  {
    doubt: 'generic-definite',
    of: 'definite',
    because: 'a noun before the noun makes it a kind of thing',
    example: 'He scored from the penalty spot.',
    holds: (asked) => isModified(asked, ({ dep, pos }) => dep === 'compound' && pos === 'NOUN'),
  },
  {
    doubt: 'generic-definite',
    of: 'definite',
    because: 'a superlative or an ordinal picks one out by itself',
    example: 'A prototype is the best example.',
    holds: (asked) =>
      isModified(
        asked,
        ({ tag, text }) =>
          /^(?:JJS|RBS)$/.test(tag) || /^(?:first|second|third|last|only|main|final)$/i.test(text),
      ),
  },
  {
    doubt: 'generic-definite',
    of: 'definite',
    because: 'textbooks and guides tell of things in general',
    example: 'If the velocity increases, the pressure falls.',
    holds: (asked) =>
      !asked.article.isNews &&
      isGeneral(asked) &&
      !isSubjectNoun(asked) &&
      !isPlaceNoun(asked.noun),
  },
  {
    doubt: 'generic-definite',
    of: 'definite',
    because: 'a time of day or of year is everybody’s',
    example: 'They go back to work in the afternoon.',
    holds: ({ noun }) =>
      /^(?:morning|afternoon|evening|night|day|summer|winter|spring|autumn|fall|weekend|hour|season)$/.test(
        noun.lemma,
      ) && noun.dep === 'pobj',
  },
  {
    doubt: 'generic-definite',
    of: 'definite',
    because: 'a general noun for somebody or something named in the sentence',
    example: 'Zuckerberg tweeted to Mohamed and said the boy was welcome.',
    holds: (asked) => isNamedBefore(asked),
  },
  {
    doubt: 'first-mention',
    of: 'definite',
    because: 'named for the first time, it belongs to what the sentence or the card tells',
    example: 'The event was well attended, with the stands full of gamers.',
    holds: (asked) =>
      !asked.article.isToldBefore(asked.noun, asked.article.sentence) &&
      !(asked.article.isNews && asked.noun.dep !== 'compound' && sumsUp(asked.noun)) &&
      (!isSubjectNoun(asked) ||
        (!asked.article.isNews && isGeneral(asked) && asked.noun.tag === 'NNS')),
  },
  {
    doubt: 'loose-comparison',
    of: 'comparison',
    because: 'an adverb of time beside its verb only orders',
    example: 'Gordon later returned to Russia.',
    holds: (asked) =>
      /^(?:later|earlier|previously|again|once|too|instead|elsewhere|otherwise)$/i.test(
        asked.token.text,
      ) &&
      asked.at > 0 &&
      !/^(?:years?|months?|weeks?|days?|hours?|minutes?)$/.test(wordBefore(asked)),
  },
  {
    doubt: 'loose-comparison',
    of: 'comparison',
    because: 'what is beside other things needs no list of them',
    example: 'It was sold in other countries.',
    holds: (asked) =>
      /^others?$/i.test(asked.token.text) &&
      asked.at > 0 &&
      wordBefore(asked) !== 'the' &&
      !/^nsubj/.test(asked.noun.dep),
  },
  {
    doubt: 'loose-comparison',
    of: 'comparison',
    because: 'a name that the sentence tells',
    example: 'Maximum Ride was based on the novels of the same name.',
    holds: (asked) => /^same$/i.test(asked.token.text) && /^(?:name|title)$/.test(asked.noun.lemma),
  },
  {
    doubt: 'loose-comparison',
    of: 'comparison',
    because: 'one more of a kind, behind the verb',
    example: 'Jerome moved to another city.',
    holds: (asked) => /^another$/i.test(asked.token.text) && /^(?:pobj|dobj)$/.test(asked.noun.dep),
  },
  {
    doubt: 'loose-comparison',
    of: 'comparison',
    because: 'alike by what follows',
    example: 'a design similar to the old one; the same as before',
    holds: (asked) =>
      (/^similar$/i.test(asked.token.text) && wordAfter(asked) === 'to') ||
      (/^(?:instead)$/i.test(asked.token.text) && wordAfter(asked) === 'of') ||
      (/^same$/i.test(asked.token.text) && !asked.article.isNews && isGeneral(asked)) ||
      (/^same$/i.test(asked.token.text) &&
        asked.statement.pieces.slice(asked.at, asked.at + 8).some(({ text }) => text === 'as')),
  },
  {
    doubt: 'loose-comparison',
    of: 'comparison',
    because: 'in general "such" and "others" mean people and things like these',
    example: 'It is common to stand close to others.',
    holds: (asked) =>
      !asked.article.isNews &&
      isGeneral(asked) &&
      /^(?:others?|another|one|ones|each|many|most|some|similar|additional)$/i.test(
        asked.token.text,
      ),
  },
];

/** The doubt that an open reference leaves where a reader can do without its meaning; else null. */
export function looseDoubt(
  statement: Statement,
  { at, kind }: OpenReference,
  article: Article,
): string | null {
  const { doc } = statement.sentence;
  const token = tokenAt(doc, statement.pieces[at]?.first ?? 0);
  const head = tokenAt(doc, token.head);
  const noun = /^(?:NOUN|PROPN)$/.test(head.pos) && head.i > token.i ? head : token;
  const asked = { statement, at, token, noun, article };
  return rows.find(({ of, holds }) => of === kind && holds(asked))?.doubt ?? null;
}
