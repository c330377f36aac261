// Whether a clause that was cut or put together still reads as one: its joints, brackets and commas.
import type { Sentence } from '../language/reading.ts';
import { childrenOf, extentOf, subjectOf, tokenAt } from '../language/tree.ts';
import type { Clause } from './clause.ts';

interface Fault {
  readonly because: string;
  readonly example: string;
  readonly holds: (sentence: Sentence, clause: Clause, kept: readonly number[]) => boolean;
}

const textsOf = ({ doc }: Sentence, kept: readonly number[]) =>
  kept.map((i) => tokenAt(doc, i).text);

function isUnbalanced(texts: readonly string[]): boolean {
  const count = (mark: string) => texts.filter((text) => text === mark).length;
  return (
    count('(') !== count(')') ||
    count('[') !== count(']') ||
    count('“') !== count('”') ||
    count('"') % 2 === 1
  );
}

const faults: readonly Fault[] = [
  {
    because: 'half a pair of quotes or brackets',
    example: 'He called it "a war.',
    holds: (sentence, _, kept) => isUnbalanced(textsOf(sentence, kept)),
  },
  {
    because: 'it ends in a word that wants another',
    example: 'Norton left London and the.',
    holds: ({ doc }, _, kept) => {
      const last = kept.map((i) => tokenAt(doc, i)).findLast(({ pos }) => pos !== 'PUNCT');
      return (
        last === undefined ||
        /^(?:CC|DT|PRP\$|POS|WDT|WP|WRB)$/.test(last.tag) ||
        (last.tag === 'TO' && last.dep !== 'xcomp') ||
        (last.tag === 'IN' && /^(?:prep|mark)$/.test(last.dep))
      );
    },
  },
  {
    because: 'it ends where a comparison or a contrast begins',
    example: 'It went to his wife, for as long.',
    holds: ({ doc }, _, kept) =>
      /(?: as (?:far|long|soon|much|many|well)| not only| but also|, (?:more|less))$/.test(
        kept
          .slice(-5)
          .map((i) => tokenAt(doc, i))
          .filter(({ text }) => !/^[.!?]$/.test(text))
          .map(({ text }) => text)
          .join(' ')
          .replaceAll(' ,', ','),
      ),
  },
  {
    because: 'its last verb lost what completes it',
    example: 'It is difficult to separate the molecules from each other, which is required.',
    holds: (sentence, { verb }, kept) => {
      const last = kept.map((i) => tokenAt(sentence.doc, i)).findLast(({ pos }) => pos !== 'PUNCT');
      return (
        last !== undefined &&
        last.i !== verb.i &&
        /^VB/.test(last.tag) &&
        childrenOf(sentence, last).some(
          ({ i, dep, text, tag }) =>
            i > last.i &&
            !kept.includes(i) &&
            (/^(?:xcomp|ccomp|dobj|oprd|acomp)$/.test(dep) ||
              (dep === 'advcl' && tag === 'VB') ||
              (dep === 'prep' && !/^(?:before|after|until|in|on|at|during)$/.test(text))),
        )
      );
    },
  },
  {
    because: 'a list lost the last of its deeds, and "and" with it',
    example: 'Lai distributed cash, owned a football team, built stadia.',
    holds: (sentence, _, kept) => {
      const here = new Set(kept);
      return kept.some((i) => {
        const token = tokenAt(sentence.doc, i);
        if (token.dep !== 'conj' || !here.has(token.head)) return false;
        const siblings = [
          ...childrenOf(sentence, token),
          ...childrenOf(sentence, tokenAt(sentence.doc, token.head)),
        ];
        const next = siblings.filter(({ dep, i: at }) => dep === 'conj' && at > i);
        const joint = siblings.some(
          ({ dep, i: at }) =>
            (dep === 'cc' || tokenAt(sentence.doc, at).text === ';') && here.has(at),
        );
        return next.length > 0 && !next.some(({ i: at }) => here.has(at)) && !joint;
      });
    },
  },
  {
    because: 'marks that meet, or a mark at the start',
    example: 'Norton, , left.',
    holds: (sentence, _, kept) => {
      const texts = textsOf(sentence, kept);
      return texts.some(
        (text, n) => /^[,;:]$/.test(text) && (n === 0 || /^[,;:.!?]$/.test(texts[n + 1] ?? '')),
      );
    },
  },
  {
    because: 'a single comma parts the subject from its verb',
    example: 'Sam Houston, a former soldier became president.',
    holds: (sentence, { verb }, kept) => {
      const subject = subjectOf(sentence, verb);
      if (!subject || subject.i > verb.i || !kept.includes(subject.i)) return false;
      const joined = childrenOf(sentence, subject).some(({ dep }) => dep === 'conj');
      const commas = kept.filter(
        (i) => i > subject.i && i < verb.i && tokenAt(sentence.doc, i).text === ',',
      );
      // "He, his mother and his sister": the commas of a list.
      const place = extentOf(sentence, subject).end > subject.i + 1;
      return commas.length === 1 && !joined && place;
    },
  },
];

/** Does a clause read as one sentence, as far as its words can tell? */
export function isSound(sentence: Sentence, clause: Clause): boolean {
  const kept = clause.stretches.flatMap(([first, end, words]) =>
    words === undefined ? Array.from({ length: end - first }, (_, n) => first + n) : [],
  );
  return kept.length > 1 && !faults.some(({ holds }) => holds(sentence, clause, kept));
}
