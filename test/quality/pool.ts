// `npm run -s pool -- --out DIR [--unsure] [--count N] [--seed S] [ARTICLE...]`: candidates to be judged blind.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Written } from '#lib/deck/make.ts';
import { isHard } from '#lib/questions/checks/all.ts';
import { chanceOf } from '#lib/questions/options/chance.ts';
import { phrase } from '#lib/questions/phrase.ts';
import weights from '#lib/questions/rank/weights.json' with { type: 'json' };
import type { Judged } from '#lib/questions/write.ts';
import { openAnalyser } from '../../src/tools/language/open-analyser.ts';
import { articlesIn, ruleArticles, writer } from './articles.ts';
import { cardOf, identityOf, readLabels, type Card } from './card.ts';
import type { Pool } from './verdict.ts';

/** Candidates of one sentence stand or fall together: more of them teach little, but something. */
const mostOfSentence = [3, 6];

/** How many are drawn by chance alone: where a score is young, and where it is known and asked to learn. */
const shareByChance = { best: 1 / 3, unsure: 1 / 10 } as const;

/** So far below the threshold a score is still unsure. */
const nearThreshold = 0.15;

/** Not dropped by a check that is nearly always right. */
const isOpen = ({ reason }: Judged) => reason === null || !isHard(reason);

/** Draws from the front of a list, at most `most` of one sentence; `taken` counts across draws. */
function draw(
  from: readonly Judged[],
  count: number,
  most: number,
  taken: Map<number, number>,
  known: Set<string>,
): readonly Judged[] {
  const drawn: Judged[] = [];
  for (const judged of from) {
    if (drawn.length >= count) break;
    const { start } = judged.candidate.fact;
    const identity = identityOf(cardOf(phrase(judged)));
    const often = taken.get(start) ?? 0;
    if (often >= most || known.has(identity)) continue;
    taken.set(start, often + 1);
    known.add(identity);
    drawn.push(judged);
  }
  return drawn;
}

type Way = keyof typeof shareByChance;

/**
 * Part by chance, the rest those with the best score or, where the score is `unsure`, any that it
 * would ask or nearly ask and nobody has judged (`labelled`); in an order that tells neither.
 */
function poolOf(
  { judged }: Written,
  way: Way,
  labelled: readonly string[],
  count: number,
  seed: string,
): readonly Judged[] {
  const open = judged.filter(isOpen);
  const chance = ({ candidate: { prompt, answer } }: Judged) =>
    chanceOf(`${seed} ${prompt} ${String(answer)}`);
  const byChance = (list: readonly Judged[]) => [...list].sort((a, b) => chance(a) - chance(b));
  const enough = weights.threshold - nearThreshold;
  const worth = ({ score }: Judged) => (way === 'unsure' ? Math.min(score, enough) : score);
  const wanted = byChance(open).sort((a, b) => worth(b) - worth(a));
  const taken = new Map<number, number>();
  const known = new Set<string>(way === 'unsure' ? labelled : []);
  const drawn: Judged[] = [];
  for (const most of mostOfSentence) {
    const random = Math.max(0, Math.round(count * shareByChance[way]) - drawn.length);
    drawn.push(...draw(byChance(open), random, most, taken, known));
    drawn.push(...draw(wanted, count - drawn.length, most, taken, known));
  }
  return byChance(drawn);
}

function printed({ kind, cue, question, options, answer }: Card, n: number): string {
  const asks = kind === 'truefalse' ? `True or false? ${question}` : question;
  const shown = Array.isArray(answer)
    ? answer.map((each) => (Array.isArray(each) ? each.join(' = ') : String(each))).join(' | ')
    : String(answer);
  return [
    `${n}`,
    ...(cue === undefined ? [] : [`  cue: ${cue}`]),
    `  ${asks}`,
    ...(options === undefined ? [] : [`  options: ${options.join(' | ')}`]),
    `  answer: ${shown}`,
  ].join('\n');
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    count: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    unsure: { type: 'boolean', default: false },
    folder: { type: 'string', multiple: true, default: [...ruleArticles] },
  },
});

if (values.out === undefined) {
  console.error(
    'Say where to: npm run -s pool -- --out DIR [--unsure] [--count N] [--seed S] [ARTICLE...]',
  );
  process.exit(1);
}
mkdirSync(values.out, { recursive: true });
const way = values.unsure ? 'unsure' : 'best';
const labels = readLabels('first');
const write = writer(values.folder, await openAnalyser());
for (const article of positionals.length > 0 ? positionals : articlesIn(values.folder)) {
  const written = write(article);
  if (!written) {
    console.error(`${article}: refused`);
    continue;
  }
  const labelled = (labels.get(article) ?? []).map(identityOf);
  const chosen = poolOf(written, way, labelled, Number(values.count), values.seed);
  const cards = chosen.map((judged) => ({ ...cardOf(phrase(judged)), check: judged.reason }));
  const { title, date } = written.findings.reading.article;
  const header = `Header of every card: ${title} (${date ?? 'no date'})`;
  const list = [header, ...cards.map((card, i) => printed(card, i + 1))].join('\n\n');
  writeFileSync(join(values.out, `${article}.txt`), `${list}\n`);
  const pool: Pool = { article, cards };
  writeFileSync(join(values.out, `${article}.json`), `${JSON.stringify(pool, null, 1)}\n`);
  const open = written.judged.filter(isOpen).length;
  console.log(
    `${article}: ${cards.length} of ${open} candidates (${written.judged.length} written)`,
  );
}
