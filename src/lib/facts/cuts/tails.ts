// What may be cut from the end of a clause without harm to what is before.
import type { Sentence } from '../../language/reading.ts';
import { extentOf, tokenAt, tokensOf } from '../../language/tree.ts';
import { beforeJoint, endOf, endsAt, lengthOf, type Clause } from '../clause.ts';
import type { Cut } from './cut.ts';
import { afterComma, loose } from './tail-rows.ts';

/** A clause longer than this loses what hangs on it without a comma. */
const mostWords = 22;

/** Where a tail that starts at `first` leaves its clause; null where it is joined by "or". */
function stopOf(sentence: Sentence, first: number): number | null {
  const stop = beforeJoint(sentence, first);
  const joined = tokensOf(sentence).some(
    ({ i, text }) => i >= stop && i < first && /^n?or$/.test(text),
  );
  return joined ? null : stop;
}

/** What may be cut from the clause's end, each up to that end. */
export function tailsOf(sentence: Sentence, clause: Clause): readonly Cut[] {
  const { verb } = clause;
  const end = endOf(clause);
  const isLong = lengthOf(clause) > mostWords;
  const found = tokensOf(sentence).flatMap((token): Cut[] => {
    if (token.i <= verb.i || token.i >= end) return [];
    const behind = afterComma.find(({ holds }) => holds(token, sentence));
    const hanging = isLong ? loose.find(({ holds }) => holds(token, sentence)) : undefined;
    if (!behind && !hanging) return [];
    const extent = extentOf(sentence, token);
    const stop = stopOf(sentence, extent.first);
    const reaches = end === sentence.end ? endsAt(sentence, extent.end) : extent.end >= end;
    if (stop === null || !reaches || stop <= verb.i + 1) return [];
    const isJoined = stop < extent.first;
    const comma = tokenAt(sentence.doc, stop).text === ',' && isJoined;
    const row = comma ? (behind ?? hanging) : hanging;
    // "at digital identity startup Yoti": without its "and" a second deed is a noun taken for a verb.
    const isDeed = row?.doubt === 'cut-coordination';
    return row && (isJoined || !isDeed) ? [{ from: stop, to: end, doubt: row.doubt }] : [];
  });
  return found.filter(({ from }, n) => found.findIndex((other) => other.from === from) === n);
}
