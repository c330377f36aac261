// Checks of the rubric's second point beside open references: which event, which person, which season.
import type { Findings } from '../../facts/find.ts';
import { kept } from '../../language/kept.ts';
import { isSubject, tokenAt } from '../../language/tree.ts';
import { ofFact, plainWords, titleWords, type Check, type Examined } from './check.ts';

/** Times in the statement that stay true, outside the key. */
function isDatedOutside({ candidate: { fact, key }, findings }: Examined): boolean {
  const { pieces, sentence } = fact.statement;
  return findings
    .times(sentence)
    .some(
      ({ iso, first, end }) =>
        iso !== null &&
        pieces.some(
          (piece, i) => piece.first >= first && piece.end <= end && (i < key.from || i >= key.to),
        ),
    );
}

/** First words that tie a sentence to the one before. */
const connectives =
  /^(?:then|now|later|also|however|meanwhile|instead|thus|therefore|still|again|next|afterwards?|finally|eventually|soon|subsequently|consequently|similarly|moreover|furthermore|nevertheless|nonetheless|additionally|likewise|otherwise|hence|so|yet|further|besides)$/i;

/** What is counted by the season or the match. */
const seasonal =
  /^(?:game|match|appearance|goal|assist|run|homer|inning|hit|walk|save|strikeout|touchdown|point|start|steal|base|rbi)s?$/i;

interface WholeNames {
  readonly given: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

/** First and last words of the article's people named in full. */
const wholeNames = kept(({ reading, names }: Findings): WholeNames => {
  const full = reading.sentences
    .flatMap((each) => names.of(each))
    .filter(({ kind, text }) => kind === 'person' && / /.test(text))
    .map(({ text }) => text.split(' '));
  // "Theodorus of Tabennese" and "Peter II" have no other name.
  const named = full.filter(([, next = '']) => !/^(?:of|the|[IVX]+)$/.test(next));
  return {
    given: new Set(named.flatMap(([given]) => given ?? [])),
    last: new Set(full.flatMap((words) => words.at(-1) ?? [])),
  };
});

export const told: readonly Check[] = [
  {
    reason: 'connective',
    certainty: 'doubt',
    because: 'the first word goes on from the sentence before',
    example: 'Then Theodorus moved to Phnoum. Now more cautious, he ...',
    fails: ({ tokens, candidate: { key } }) => {
      const [first] = tokens;
      const opens = first !== undefined && connectives.test(first.text) && key.from > 0;
      // "troops then declared": after what?
      const then = tokens.some(
        (token, i) =>
          token.text === 'then' &&
          token.dep === 'advmod' &&
          i > 0 &&
          /^(?:VERB|AUX)$/.test(tokens[i + 1]?.pos ?? '') &&
          tokens[i + 1]?.i === token.head,
      );
      return (opens && first.pos !== 'PROPN') || then;
    },
  },
  {
    reason: 'open-there',
    certainty: 'hard',
    because: '"while there" means a place of another sentence',
    example: 'While there, Lafayette commissioned a portrait of ______.',
    fails: ({ candidate: { prompt } }) => /\b(?:while|when|once) there\b/i.test(prompt),
  },
  {
    reason: 'same-time',
    certainty: 'hard',
    because: 'the time it was the same as is told in another sentence',
    example: 'At the time, Charles Fillmore was a proponent of ______.',
    fails: ({ candidate: { prompt } }) =>
      /^(?:at|around|about|during|by) (?:the|this|that) (?:same )?(?:time|period),/i.test(prompt) ||
      /\b(?:around|about) the same time\b(?! (?:as|that)\b)/i.test(prompt),
  },
  {
    reason: 'which-season',
    certainty: 'doubt',
    because: 'games and goals are counted in a season or a match that must be told',
    example: 'Brock Holt played in ______ games.',
    fails: (examined) => {
      const { candidate, tokens } = examined;
      const { key, fact } = candidate;
      const counts = tokens.some(
        ({ lemma, head, i }, at) =>
          seasonal.test(lemma) &&
          tokens.some(({ tag, dep, head: of }) => tag === 'CD' && dep === 'nummod' && of === i) &&
          (at >= key.to || at < key.from) &&
          head >= 0,
      );
      return counts && fact.cue === null && !isDatedOutside(examined);
    },
  },
  {
    reason: 'which-troops',
    certainty: 'doubt',
    because: 'a group known by its nation only did many things in many years',
    example: 'The Mexican troops fled.',
    fails: (examined) => {
      const { candidate, tokens } = examined;
      const { pieces, sentence } = candidate.fact.statement;
      const at = tokens.findIndex(isSubject);
      const subject = tokens[at];
      if (!subject || pieces[at]?.written || candidate.fact.cue !== null) return false;
      if (subject.pos !== 'NOUN' || tokenAt(sentence.doc, subject.head).tag !== 'VBD') return false;
      const before = tokens.slice(0, at);
      const national =
        /^the$/i.test(before[0]?.text ?? '') &&
        before.length > 1 &&
        before.slice(1).every(({ entType, pos }) => entType === 'NORP' || pos === 'ADJ') &&
        before.some(({ entType }) => entType === 'NORP');
      return national && !isDatedOutside(examined);
    },
  },
  {
    reason: 'new-holder',
    certainty: 'doubt',
    because: 'who is "new" or "current" has not been so for ever',
    example: "General ______ was Mexico's new president.",
    fails: (examined) => {
      const { fact } = examined.candidate;
      const fresh = examined.tokens.some(
        ({ text, dep, head }) =>
          /^(?:new|next|current|present|incoming|outgoing)$/i.test(text) &&
          dep === 'amod' &&
          tokenAt(fact.statement.sentence.doc, head).dep === 'attr',
      );
      return fresh && !isDatedOutside(examined);
    },
  },
  {
    reason: 'first-name',
    certainty: 'doubt',
    because: 'a first name alone does not say who',
    example: 'Jared was cast by ______.',
    fails: ofFact(({ candidate, findings }) => {
      const { pieces, sentence } = candidate.fact.statement;
      const title = titleWords(findings.reading.article);
      const { given, last } = wholeNames(findings);
      return findings.names
        .of(sentence)
        .some(
          ({ text, first }) =>
            given.has(text) &&
            !last.has(text) &&
            !title.includes(plainWords(text)[0] ?? '') &&
            pieces.some((piece) => piece.first === first && !piece.written),
        );
    }),
  },
];
