// Checks of the rubric's first point: it reads as a careful writer would have written it.
import { isTenseOff } from '../../facts/tense.ts';
import { ofFact, plainWords, type Check } from './check.ts';

const leastWords = 5;
const manyWords = 30;
const mostWords = 42;

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

function unbalanced(text: string): boolean {
  const count = (mark: RegExp) => (text.match(mark) ?? []).length;
  const straight = count(/"/g);
  return (
    straight % 2 === 1 ||
    count(/“/g) !== count(/”/g) ||
    count(/\(/g) !== count(/\)/g) ||
    count(/\[/g) !== count(/\]/g)
  );
}

/** Words that are capital inside a sentence only where two sentences were glued together. */
const gluedWord =
  /^(?:In|The|On|At|For|And|But|He|She|It|They|This|That|These|When|While|After|Before|His|Her|As|With|A|An|From|By|There|Other)$/;

export const fluent: readonly Check[] = [
  {
    reason: 'length',
    certainty: 'hard',
    because: 'shorter says too little, longer is a burden to read on a phone',
    example: 'It rained.',
    fails: ({ candidate }) => {
      const length = wordsOf(candidate.prompt).length;
      return length < leastWords || length > mostWords;
    },
  },
  {
    reason: 'long',
    certainty: 'doubt',
    because: 'a sentence of more than thirty words is read twice',
    example: 'Nobel, who ..., which ..., and whose ..., left ______ in 1894.',
    fails: ({ candidate }) => wordsOf(candidate.prompt).length > manyWords,
  },
  {
    reason: 'unbalanced',
    certainty: 'hard',
    because: 'a quotation or bracket was cut in half',
    example: 'He said, "In the end ______.',
    fails: ({ candidate }) => unbalanced(candidate.prompt),
  },
  {
    reason: 'quotation',
    certainty: 'doubt',
    because: 'quoted speech has its own "I" and "now"',
    example: '"It\'s time to say goodbye," ______ says.',
    fails: ({ rest }) => {
      const quoted = rest.match(/["“][^"”]*["”]/g) ?? [];
      return quoted.some((quote) => wordsOf(quote).length > 4);
    },
  },
  {
    reason: 'glued',
    certainty: 'hard',
    because: 'a caption or a heading ran into the sentence',
    example: 'Eddie Chu received the largest vote In the New Territories ...',
    fails: ofFact(({ tokens, candidate }) => {
      const { pieces } = candidate.fact.statement;
      return tokens.some(
        ({ text }, i) =>
          i > 0 &&
          gluedWord.test(text) &&
          !pieces[i]?.written &&
          !/^["“(:;—–-]$/.test(pieces[i - 1]?.text ?? '') &&
          !/^\p{Lu}/u.test(pieces[i + 1]?.text ?? ''),
      );
    }),
  },
  {
    reason: 'odd-marks',
    certainty: 'hard',
    because: 'formulas and addresses do not read as a sentence',
    example: 'The law is written ½ ρ u2 + P = constant.',
    fails: ({ candidate }) =>
      /\p{sc=Han}|\p{sc=Hiragana}|[=+*\\|<>^~#{}•→@☎]|https?:|www\.|\.{3}|…|\d:\d/u.test(
        candidate.prompt,
      ),
  },
  {
    reason: 'marks',
    certainty: 'doubt',
    because: 'dashes, colons and slashes often join what was no sentence',
    example: 'The law is simple: no arms after ______.',
    fails: ({ candidate }) =>
      /[/°:]| [–-] |[–] |—/u.test(
        // A score or a range may keep its dash.
        candidate.prompt.replace(/(?<=[\d_]) [–-] (?=[\d_])/g, ' to '),
      ),
  },
  {
    reason: 'cut-off',
    certainty: 'hard',
    because: 'a clause that ends in the middle of a phrase lost its end',
    example: 'He was exchanged in November and.',
    fails: ({ candidate }) =>
      /(?:\b(?:and|or|but|of|to|the|a|an|with|by|that|which|who|as|than|from|into|was|were|is|are|since|on to)|,)[.?]$/i.test(
        candidate.prompt,
      ),
  },
  {
    reason: 'tense',
    certainty: 'hard',
    because: 'a verb in the present does not go with a date that was written out',
    example: 'Iran and Russia continue their discussions on August 15, 2016.',
    fails: ofFact(({ candidate }) => isTenseOff(candidate.fact.statement)),
  },
  {
    reason: 'past-perfect',
    certainty: 'doubt',
    because: '"had done" looks back from another event, which must be told as well',
    example: 'He had hit a .322 average in ______ games with Altoona.',
    fails: ofFact(({ tokens, findings, candidate: { fact } }) => {
      const verb = tokens.find(({ dep }) => dep === 'ROOT');
      const perfect = tokens.some(
        ({ text, dep, head }) => dep === 'aux' && /^had$/i.test(text) && head === verb?.i,
      );
      const told = findings.times(fact.statement.sentence).some(({ stale }) => !stale);
      const linked = tokens.some(({ text }) =>
        /^(?:when|before|after|until|by|since)$/i.test(text),
      );
      return perfect && !told && !linked;
    }),
  },
  {
    reason: 'repeated-word',
    certainty: 'hard',
    because: 'a word twice in a row was left by a cut',
    example: 'He went to to Paris.',
    fails: ({ candidate }) => /\b(\p{L}+) \1\b/iu.test(candidate.prompt),
  },
  {
    reason: 'name-twice',
    certainty: 'hard',
    because: 'a careful writer says "he" the second time',
    example: 'Daniel Bernoulli returned to Daniel Bernoulli’s house.',
    fails: ({ candidate, findings }) => {
      const { pieces, sentence } = candidate.fact.statement;
      const written = pieces.filter((piece) => piece.written && !/\d/.test(piece.text));
      const names = findings.names.of(sentence).filter(({ kind }) => kind === 'person');
      return (
        written.some(({ text: name }) => {
          const text = plainWords(candidate.prompt);
          const own = plainWords(name).filter((word) => word.length > 3);
          const twice = own.filter((part) => text.filter((word) => word === part).length > 1);
          return twice.length > 1 || twice.includes(own.at(-1) ?? '');
        }) ||
        names.some(({ full }, i) =>
          names
            .slice(i + 1)
            .some((other) => other.full === full && / /.test(full) && other.text === full),
        )
      );
    },
  },
];
