// Offices and professions somebody was given or held: "was promoted to ______ in 1678".
import type { Statement } from '../facts/statement.ts';
import { textOfPieces } from '../facts/statement.ts';
import { childrenOf, tokenAt } from '../language/tree.ts';
import type { Token } from '../language/reading.ts';
import type { Key } from './keys.ts';
import roleNouns from '../language/mentions/role-nouns.json' with { type: 'json' };

interface Holding {
  readonly verb: RegExp;
  /** Of the role noun: its dependency, or its preposition's text. */
  readonly link: RegExp;
  readonly because: string;
  readonly example: string;
}

const holdings: readonly Holding[] = [
  {
    verb: /^(?:promote|appoint|raise|elevate)$/,
    link: /^(?:to|as|oprd|attr|dobj)$/,
    because: 'a rise in rank names the rank',
    example: 'he was promoted to major-general in 1678',
  },
  {
    verb: /^(?:become|name|elect|make|ordain|consecrate|crown|commission|select)$/,
    link: /^(?:attr|oprd|as|ccomp)$/,
    because: 'a change of office names the office',
    example: 'he was commissioned as a captain in the Corps of Engineers',
  },
  {
    verb: /^(?:work|serve|act|train|enlist|employ|hire)$/,
    link: /^as$/,
    because: 'what somebody worked as',
    example: 'he served as a military engineer in the Continental Army',
  },
];

const roles = new Set(roleNouns);

/** The verb a noun's role is held by, with the link between them. */
function holdingOf(statement: Statement, noun: Token): boolean {
  const { doc } = statement.sentence;
  const above = tokenAt(doc, noun.head);
  const [verb, link] =
    above.dep === 'prep' ? [tokenAt(doc, above.head), above.text] : [above, noun.dep];
  return holdings.some((row) => row.verb.test(verb.lemma) && row.link.test(link));
}

/** Roles without their article, up to the role noun itself; what qualifies it stays in the prompt. */
export function roleKeys(statement: Statement): readonly Key[] {
  const { pieces, sentence } = statement;
  return pieces.flatMap((piece, at): readonly Key[] => {
    const noun = tokenAt(sentence.doc, piece.first);
    if (piece.written || noun.pos !== 'NOUN' || !roles.has(noun.lemma.toLowerCase())) return [];
    if (!holdingOf(statement, noun)) return [];
    const joined = childrenOf(sentence, noun).some(({ dep }) => dep === 'conj' || dep === 'cc');
    if (joined) return [];
    let from = at;
    while (from > 0) {
      const before = tokenAt(sentence.doc, pieces[from - 1]?.first ?? 0);
      if (
        !/^(?:amod|compound|nmod|punct|npadvmod)$/.test(before.dep) ||
        before.pos === 'DET' ||
        before.head > noun.i ||
        before.text === ','
      )
        break;
      from--;
    }
    const text = textOfPieces(pieces.slice(from, at + 1));
    return [{ from, to: at + 1, kind: 'role', text, iso: null }];
  });
}
