// Twists of a contrast: the two sides of "not", "rather than" and "from ... to" change places.
import type { Findings } from '../../facts/find.ts';
import type { Fact } from '../../facts/fact.ts';
import { piecesWithin, rewrite, textOfPieces } from '../../facts/statement.ts';
import { tokenAt } from '../../language/tree.ts';
import type { Twist } from './twist.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The words of two ranges, the left one first, each in the other's place. */
function exchanged(fact: Fact, left: Range, right: Range): Twist {
  const { pieces } = fact.statement;
  const [one, other] = [left, right].map(({ from, to }) => textOfPieces(pieces.slice(from, to)));
  const behind = rewrite(pieces, right.from, right.to, one ?? '');
  const key = { ...left, kind: 'word' as const, text: one ?? '', iso: null };
  return {
    key: { ...key, doubts: ['changed-places'] },
    pieces: rewrite(behind, left.from, left.to, other ?? ''),
  };
}

/** What stands between the side that holds and the side that does not. */
const contrasts = [
  { words: [',', 'not'], example: 'Blinking is biological, not cultural.' },
  { words: ['rather', 'than'], example: 'The vote was symbolic rather than binding.' },
  { words: ['instead', 'of'], example: 'The crew used silver instead of gold.' },
];

function contrastTwists(fact: Fact): readonly Twist[] {
  const { pieces, sentence } = fact.statement;
  return contrasts.flatMap(({ words: [first, second] }) =>
    pieces.flatMap((piece, at): readonly Twist[] => {
      const [left, right] = [pieces[at - 1], pieces[at + 2]];
      if (piece.text !== first || pieces[at + 1]?.text !== second || !left || !right) return [];
      const [one, other] = [left, right].map((each) => tokenAt(sentence.doc, each.first));
      // One word on each side, of one form: a longer side has words that stay behind.
      const isAlone = /^[.,;]$/.test(pieces[at + 3]?.text ?? '.');
      const isAlike = one?.tag === other?.tag && /^(?:JJ|NNS?|NNP|RB)$/.test(one?.tag ?? '');
      return isAlike && isAlone
        ? [exchanged(fact, { from: at - 1, to: at }, { from: at + 2, to: at + 3 })]
        : [];
    }),
  );
}

/** "moved from Paris to London", said of what happened once. */
function courseTwists(fact: Fact, { names }: Findings): readonly Twist[] {
  const { pieces, sentence } = fact.statement;
  const places = names
    .of(sentence)
    .flatMap(({ first, end }) => piecesWithin(pieces, first, end) ?? []);
  const behind = (word: string, { from }: Range) => pieces[from - 1]?.text === word;
  return places.flatMap((left) => {
    const right = places.find(({ from }) => from === left.to + 1);
    return right && behind('from', left) && behind('to', right)
      ? [exchanged(fact, left, right)]
      : [];
  });
}

export function exchangeTwists(fact: Fact, findings: Findings): readonly Twist[] {
  const isPast = fact.statement.pieces.some(
    ({ first }) => tokenAt(fact.statement.sentence.doc, first).tag === 'VBD',
  );
  return [
    ...contrastTwists(fact),
    ...(isPast && !fact.negated ? courseTwists(fact, findings) : []),
  ];
}
