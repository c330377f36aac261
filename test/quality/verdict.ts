// A judge's lines on a pool of cards, read into labels.
import { points, type Card, type Label, type Letter } from './card.ts';

/** A pool as the machine keeps it: card n of the printed list is the n-th here. */
export interface Pool {
  readonly article: string;
  /** Each with the reason that keeps it out of decks, or null. */
  readonly cards: readonly (Card & { readonly check: string | null })[];
}

type Verdict = { readonly failed: readonly Letter[]; readonly why: string };

/** `7<TAB>ok` or `7<TAB>SK<TAB>why`: the card's number, the letters of the points it fails, why. */
function parseLine(line: string): { readonly n: number; readonly verdict: Verdict } | string {
  const [number = '', said = '', ...rest] = line.split('\t').map((field) => field.trim());
  const n = Number(number.replace(/\.$/, ''));
  if (!Number.isInteger(n) || n < 1) return `no number: ${line}`;
  if (/^ok$/i.test(said)) return { n, verdict: { failed: [], why: '' } };
  const letters = said.toUpperCase().replace(/[ ,]/g, '').split('');
  if (letters.length === 0 || letters.some((letter) => !(letter in points))) {
    return `neither ok nor letters of ${Object.keys(points).join('')}: ${line}`;
  }
  return { n, verdict: { failed: letters as Letter[], why: rest.join(' ') } };
}

function labelOf(card: Pool['cards'][number], { failed, why }: Verdict, round: number): Label {
  const holds = Object.entries(points).map(([letter, point]) => [
    point,
    !failed.includes(letter as Letter),
  ]);
  return { ...card, ...Object.fromEntries(holds), why, round } as Label;
}

export interface Read {
  readonly labels: readonly Label[];
  readonly faults: readonly string[];
}

/** Labels of the cards that were judged, and all that is wrong with the lines. */
export function readVerdicts(pool: Pool, lines: string, round: number): Read {
  const faults: string[] = [];
  const verdicts = new Map<number, Verdict>();
  for (const line of lines.split('\n').filter((each) => each.trim() !== '')) {
    const parsed = parseLine(line);
    if (typeof parsed === 'string') faults.push(parsed);
    else if (verdicts.has(parsed.n)) faults.push(`judged twice: ${parsed.n}`);
    else if (!pool.cards[parsed.n - 1]) faults.push(`no card ${parsed.n}`);
    else verdicts.set(parsed.n, parsed.verdict);
  }
  const labels = pool.cards.flatMap((card, i) => {
    const verdict = verdicts.get(i + 1);
    if (!verdict) faults.push(`not judged: ${i + 1}`);
    return verdict ? [labelOf(card, verdict, round)] : [];
  });
  return { labels, faults };
}
