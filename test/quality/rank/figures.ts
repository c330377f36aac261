// How good scores are: area under the curve, acceptance of the best, agreement of judges.

/** The share of pairs, one that holds and one that does not, which the scores order rightly. */
export function auc(scores: readonly number[], holds: readonly boolean[]): number {
  const order = scores.map((score, i) => ({ score, holds: holds[i] === true }));
  order.sort((a, b) => a.score - b.score);
  let [ranks, positives, i] = [0, 0, 0];
  while (i < order.length) {
    let end = i;
    while (end < order.length && order[end]?.score === order[i]?.score) end++;
    for (const each of order.slice(i, end)) {
      if (!each.holds) continue;
      ranks += (i + end + 1) / 2;
      positives++;
    }
    i = end;
  }
  const negatives = order.length - positives;
  return positives === 0 || negatives === 0
    ? NaN
    : (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** The share that holds among the best `share` of the scores. */
export function precisionAt(
  scores: readonly number[],
  holds: readonly boolean[],
  share: number,
): number {
  const order = scores.map((score, i) => ({ score, holds: holds[i] === true }));
  order.sort((a, b) => b.score - a.score);
  const best = order.slice(0, Math.max(1, Math.round(share * order.length)));
  return best.filter(({ holds: each }) => each).length / best.length;
}

/** Cohen's kappa: how far two judges agree beyond chance; 1 is wholly. */
export function kappa(pairs: readonly (readonly [boolean, boolean])[]): number {
  const share = (holds: (pair: readonly [boolean, boolean]) => boolean) =>
    pairs.filter(holds).length / pairs.length;
  const agreed = share(([a, b]) => a === b);
  const [first, second] = [share(([a]) => a), share(([, b]) => b)];
  const chance = first * second + (1 - first) * (1 - second);
  return (agreed - chance) / (1 - chance);
}
