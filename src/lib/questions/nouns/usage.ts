// How the article uses its nouns: how often, and in which places of which verbs.
import type { Findings } from '../../facts/find.ts';
import { kept } from '../../language/kept.ts';
import type { Token } from '../../language/reading.ts';
import { tokenAt, tokensOf } from '../../language/tree.ts';
import { governorOf } from './places.ts';

/** What the whole article says of nouns: how often each stands in it, and what fills each verb's places. */
interface Nouns {
  readonly uses: ReadonlyMap<string, number>;
  readonly fillers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What a noun is to its verb: "measure dobj", "build of". */
export const linkOf = (head: Token, above: Token, verb: Token) =>
  `${verb.lemma} ${above.i === verb.i ? head.dep : above.text}`;

export const nounsOf = kept(({ reading }: Findings): Nouns => {
  const uses = new Map<string, number>();
  const fillers = new Map<string, Set<string>>();
  for (const sentence of reading.sentences) {
    for (const token of tokensOf(sentence)) {
      if (!/^(?:NOUN|PROPN)$/.test(token.pos)) continue;
      uses.set(token.lemma, (uses.get(token.lemma) ?? 0) + 1);
      const above = tokenAt(sentence.doc, token.head);
      const verb = governorOf(above, sentence.doc);
      if (verb.pos !== 'VERB') continue;
      const link = linkOf(token, above, verb);
      fillers.set(link, (fillers.get(link) ?? new Set()).add(token.lemma));
    }
  }
  return { uses, fillers };
});
