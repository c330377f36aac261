// Twists of a term: what defines one of the article's terms said of another of them.
import type { Findings } from '../../facts/find.ts';
import { kept } from '../../language/kept.ts';
import { tokenAt } from '../../language/tree.ts';
import type { Fact } from '../../facts/fact.ts';
import { keysOf, type Key } from '../keys.ts';
import { pick } from '../options/chance.ts';
import { reworded, type Twist } from './twist.ts';

interface Term {
  readonly text: string;
  readonly plural: boolean;
  readonly article: boolean;
}

function termOf({ statement: { sentence, pieces } }: Fact, key: Key): Term {
  const last = pieces[key.to - 1];
  const head = last && tokenAt(sentence.doc, last.first);
  return {
    text: key.from === 0 ? key.text.toLowerCase() : key.text,
    plural: head?.tag === 'NNS',
    article: /^an?$/i.test(pieces[key.from - 1]?.text ?? ''),
  };
}

/** The terms of an article, each once. */
const termsOf = kept((findings: Findings): readonly Term[] => {
  const terms = findings.facts.flatMap((fact) =>
    keysOf(fact, findings)
      .filter(({ kind }) => kind === 'term')
      .map((key) => termOf(fact, key)),
  );
  return [...new Map(terms.map((term) => [term.text, term])).values()];
});

export function termTwists(
  fact: Fact,
  keys: readonly { readonly key: Key }[],
  findings: Findings,
): readonly Twist[] {
  const { pieces } = fact.statement;
  if (fact.negated) return [];
  const shown = pieces.map(({ text }) => text.toLowerCase()).join(' ');
  return keys
    .filter(({ key }) => key.kind === 'term')
    .flatMap(({ key }): readonly Twist[] => {
      const own = termOf(fact, key);
      // "cognitive psychology" and "psychology" may both be so.
      const others = termsOf(findings).filter(
        ({ text, plural, article }) =>
          plural === own.plural &&
          article === own.article &&
          !text.includes(own.text) &&
          !own.text.includes(text) &&
          !shown.includes(text),
      );
      const other = pick(others, `${fact.start} ${own.text}`);
      if (!other) return [];
      const doubts = [...(key.doubts ?? []), 'other-term'];
      return [
        {
          key: { ...key, doubts },
          pieces: reworded(pieces, key.from, key.to, other.text),
        },
      ];
    });
}
