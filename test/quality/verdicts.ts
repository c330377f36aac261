// `npm run -s verdicts -- DIR --round N`: reads judges' lines on pools into the labels.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { identityOf, isAccepted, labelFile, points, type Label, type Letter } from './card.ts';
import type { Pool } from './pool.ts';

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

interface Read {
  readonly labels: readonly Label[];
  readonly faults: readonly string[];
}

function read(pool: Pool, lines: string, round: number): Read {
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

/** Adds labels to a file, leaving what is there as it is; a card judged in this round is replaced. */
function add(file: string, labels: readonly Label[], round: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = new Set(labels.map(identityOf));
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const kept = lines.filter((line) => {
    const label = JSON.parse(line) as Label;
    return label.round !== round || !fresh.has(identityOf(label));
  });
  writeFileSync(file, [...kept, ...labels.map((label) => JSON.stringify(label)), ''].join('\n'));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { round: { type: 'string' } },
});
const [from] = positionals;
const round = Number(values.round);
if (from === undefined || !Number.isInteger(round)) {
  console.error('Use: npm run -s verdicts -- DIR --round N');
  process.exit(1);
}

/** NAME.tsv holds the first judge's lines on NAME.json, NAME.again.tsv a second judge's. */
for (const file of readdirSync(from).filter((name) => name.endsWith('.tsv'))) {
  const [article = '', second] = file.replace(/\.tsv$/, '').split('.');
  const pool = JSON.parse(readFileSync(join(from, `${article}.json`), 'utf8')) as Pool;
  const { labels, faults } = read(pool, readFileSync(join(from, file), 'utf8'), round);
  add(labelFile(article, second === 'again' ? 'again' : 'first'), labels, round);
  for (const fault of faults) console.error(`${file}: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  const good = labels.filter(isAccepted).length;
  console.log(`${file}: ${labels.length} of ${pool.cards.length} cards, ${good} accepted`);
}
