// Checks of the rubric's fifth point: what anybody knows without the article.
import { textOfPieces } from '../../facts/statement.ts';
import { kept } from '../../language/kept.ts';
import { placeOf } from '../../language/mentions/gazetteer.ts';
import type { Findings } from '../../facts/find.ts';
import { sentencesOf } from './nations.ts';
import { articleSigns } from '../rank/article-signs.ts';
import { titleWords, type Check } from './check.ts';

/** Names that are the first to come to mind. */
const everywhere =
  /^(?:the )?(?:Earth|Sun|Moon|World|Europe|Asia|Africa|Americas?|(?:North|South|Latin) America|Far East|Middle East|West|New World|Old World|Hollywood|God|Jesus(?: Christ)?|Christ|Google|Facebook|Twitter|Internet|Web|Wikinews|Wikipedia)$/i;

/** Who held one of these offices is told by the year. */
const greatOffice =
  /\b(?:(?:US|U\.S\.|American) [Pp]resident|(?:Soviet|Russian) (?:leader|[Pp]resident)|(?:Facebook|Google|Microsoft|Apple|Amazon|Twitter)(?: (?:CEO|creator|chief|boss|(?:co-?)?founder|co - founder))+)$/;

/** Whom the article calls so, wherever it does. */
const greatHolders = kept(({ reading, names }: Findings): ReadonlySet<string> => {
  const found = reading.sentences.flatMap((sentence) =>
    names.of(sentence).flatMap(({ kind, first, full }) => {
      const { tokens } = sentence.doc;
      const before = tokens.slice(Math.max(sentence.first, first - 5), first);
      const text = before.map((token) => token.text).join(' ');
      return kind === 'person' && greatOffice.test(text) ? [full] : [];
    }),
  );
  return new Set(found);
});

const outlet =
  /(?:^|\b)(?:News|Times|Herald|Post|Guardian|Mail|Telegraph|Daily|Tribune|Globe|Gazette|Press|Radio|Reuters|BBC|CNN|NBC|ABC|AFP|Xinhua|Yonhap|Al Jazeera|State TV|Wikinews)\b/;

/** The words of a sentence by which an article says whom it heard it from. */
const heardFrom =
  /\b(?:told|tells|according to|reported (?:by|in)|spoke (?:to|with)|interview(?:ed)? (?:by|with)|writing in|said (?:to|in))\b[^.]{0,40}______|______[^.]{0,12} (?:said|says|reports?|reported|noted|spoke|interviewed|has broadcast|broadcast|quoted)\b|\b\p{Lu}\p{L}+ \p{Lu}\p{L}+ of (?:The |the )?______/iu;

/** Those whose work it is to speak for others. */
const spokesman =
  /\b(?:spokes(?:man|woman|person)|(?:public )?information officer|press (?:secretary|officer))\b[^.;]{0,60}______|______,? (?:an? |the )?[^.,;]{0,30}\b(?:spokes(?:man|woman|person)|information officer|press (?:secretary|officer))\b/;

/** This share of the article's sentences has the word: it is what the article is about. */
const topicalShare = 0.3;
const leastSentences = 8;

const shareOf = (lemma: string, findings: Findings): number =>
  findings.reading.sentences.length < leastSentences ? 0 : articleSigns(findings).spread(lemma);

/** How much of an article may speak of a nation before its adjective is no question any more. */
const topicalNation = 0.15;

export const wellKnown: readonly Check[] = [
  {
    reason: 'known-by-all',
    certainty: 'hard',
    because: 'continents, the heavens and the great sites are guessed first',
    example: 'Soon physicians all over ______ were measuring blood pressure. (Europe)',
    fails: ({ candidate: { key } }) =>
      /^(?:name|place|organisation|person|noun)$/.test(key.kind) && everywhere.test(key.text),
  },
  {
    reason: 'great-office',
    certainty: 'hard',
    because: 'who led a great power, or founded a great company, is general knowledge',
    example: 'He received support from US President ______. (Barack Obama)',
    fails: ({ candidate: { key, fact }, findings }) => {
      if (key.kind === 'place' || key.kind === 'name') return greatOffice.test(key.text);
      if (key.kind !== 'person') return false;
      const { pieces } = fact.statement;
      const before = textOfPieces(pieces.slice(Math.max(0, key.from - 4), key.from));
      return greatOffice.test(before) || greatHolders(findings).has(key.text);
    },
  },
  {
    reason: 'news-source',
    certainty: 'hard',
    because: 'which paper or station somebody told something is forgotten at once',
    example: 'Professor Scott Gaudi told the ______ the planet is hot. (BBC)',
    fails: ({ candidate: { key, prompt } }) =>
      /^(?:organisation|name|place)$/.test(key.kind) &&
      outlet.test(key.text) &&
      heardFrom.test(prompt),
  },
  {
    reason: 'mere-source',
    certainty: 'hard',
    because: 'who speaks for an office, or whom a figure is taken from, is forgotten at once',
    example:
      'According to ______, information officer of the division, all are well. (Derrec Becker)',
    fails: ({ candidate: { key, prompt } }) =>
      /^(?:organisation|person|name)$/.test(key.kind) &&
      (spokesman.test(prompt) || /\baccording to (?:the )?______/i.test(prompt)),
  },
  {
    reason: 'topical-noun',
    certainty: 'hard',
    because: 'the thing an article keeps speaking of is guessed without reading the sentence',
    example: 'Water / Hydrogen bonds break as the ______ slide past each other. (water molecules)',
    fails: ({ candidate: { key }, findings, tokens }) =>
      key.kind === 'noun' &&
      tokens
        .slice(key.from, key.to)
        .some(
          ({ pos, lemma }) =>
            pos === 'NOUN' &&
            shareOf(lemma.toLowerCase(), findings) >= topicalShare &&
            titleWords(findings.reading.article).includes(lemma.toLowerCase()),
        ),
  },
  {
    reason: 'topical-nation',
    certainty: 'hard',
    because: 'of the nations beside it, the one the article speaks of is the answer',
    example: 'Texas / Settlers disliked the ______ legal system. (Mexican)',
    fails: ({ candidate: { key }, findings }) => {
      if (key.kind !== 'nationality') return false;
      const country = placeOf(key.text)?.country;
      const { sentences } = findings.reading;
      return (
        country !== undefined &&
        sentencesOf(country, findings) >= Math.max(3, sentences.length * topicalNation)
      );
    },
  },
];
