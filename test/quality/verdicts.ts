// `npm run -s verdicts -- DIR --round N`: reads judges' lines on pools into the labels.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { identityOf, isAccepted, labelFile, type Label } from './card.ts';
import { readVerdicts, type Pool } from './verdict.ts';

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
  const { labels, faults } = readVerdicts(pool, readFileSync(join(from, file), 'utf8'), round);
  add(labelFile(article, second === 'again' ? 'again' : 'first'), labels, round);
  for (const fault of faults) console.error(`${file}: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  const good = labels.filter(isAccepted).length;
  console.log(`${file}: ${labels.length} of ${pool.cards.length} cards, ${good} accepted`);
}
