// `npm run bench [-- NAME...] [-- --json FILE]`: measures and prints one line a figure. Topics that
// take long run only when named; `--merge` names that topic.
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { verdict, type Figure, type Skipped } from './figure.ts';

/** Topics in the order they are measured; a name given on the command line picks those it starts. */
const topics: Record<string, () => Promise<{ figures(): Promise<(Figure | Skipped)[]> }>> = {
  analyser: () => import('./analyser.ts'),
  deck: () => import('./deck.ts'),
  offline: () => import('./offline.ts'),
  lighthouse: () => import('./lighthouse.ts'),
  long: () => import('./long.ts'),
  merge: () => import('./merge.ts'),
  restore: () => import('./restore.ts'),
  screen: () => import('./screen.ts'),
  search: () => import('./search.ts'),
  size: () => import('./size.ts'),
  stages: () => import('./stages.ts'),
  store: () => import('./store.ts'),
  study: () => import('./study.ts'),
};

const onRequest = ['lighthouse', 'long', 'merge', 'restore', 'screen', 'study'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, merge: { type: 'boolean' } },
});
if (values.merge) positionals.push('merge');

const wanted = Object.keys(topics).filter(
  (topic) =>
    (positionals.length === 0 && !onRequest.includes(topic)) ||
    positionals.some((name) => name.split('.')[0] === topic),
);
if (wanted.length === 0) {
  console.error(
    `No figure is called ${positionals.join(', ')}. Topics: ${Object.keys(topics).join(', ')}.`,
  );
  process.exit(1);
}

const measured: object[] = [];
for (const topic of wanted) {
  const module = await topics[topic]?.();
  for (const figure of (await module?.figures()) ?? []) {
    if ('skipped' in figure) {
      console.log(`${figure.name}  skipped: ${figure.skipped}`);
      continue;
    }
    if (positionals.length > 0 && !positionals.some((name) => figure.name.startsWith(name)))
      continue;
    const { name, unit, target, better } = figure;
    const value = Number(figure.value.toPrecision(4));
    const met = verdict(figure);
    const goal = target === null ? '-' : `${better === 'higher' ? '>=' : '<='} ${target}`;
    console.log([name, value, unit, goal, met ?? '-'].join('  '));
    measured.push({ name, value, unit, target, met: met === null ? null : met === 'met' });
  }
}
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(measured, null, 2) + '\n');
// Figures of a busy machine are worse than they are.
console.error(`Load of the machine: ${loadavg()[0]?.toFixed(1) ?? '?'}`);
