// `npx tsx test/phone/keep-profile.ts`: keeps a database of the present version for tests of later ones.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Deck } from '#lib/deck/deck.ts';
import type { Action, LogEvent } from '#lib/log/event.ts';
import type { Question } from '#lib/questions/question.ts';
import { currentVersion } from '#device/schema.ts';
import { deckId, factId, questionId } from '../lib/sample.ts';
import { newProfile, openPhone } from './phone.ts';
import { openBeside } from './store-host.ts';

const profiles = fileURLToPath(new URL('../fixtures/profiles', import.meta.url));
const origin = 'https://factdeck.test/';
const database = 'https_factdeck.test_0.indexeddb.leveldb';

/** What is kept of the version before is done again by another device, then what is new since. */
const before = join(profiles, String(currentVersion - 1), 'events.json');

function again(events: readonly LogEvent[], device: string): Action[] {
  const old = events[0]?.device ?? '';
  const renamed = JSON.parse(
    JSON.stringify(events).replaceAll(`"${old}:`, `"${device}:`),
  ) as LogEvent[];
  return renamed.map(({ v, id, device, seq, at, offset, ...rest }) => {
    const { clock, previous, ...action } = rest as typeof rest & {
      clock?: number;
      previous?: string;
    };
    void [v, id, device, seq, at, offset, clock, previous];
    return action;
  });
}

function since(events: readonly LogEvent[], device: string): Action[] {
  const [d, e] = [deckId('d'), deckId('e')];
  const made = events.flatMap((event) => (event.kind === 'deck-made' ? event.made : []));
  const [deck] = made as [Deck];
  const written: Question = {
    ...{ id: questionId('w0'), fact: factId('w'), kind: 'short', prompt: 'What did I write?' },
    ...{ answer: 'this', accept: ['that'], source: { start: 0, end: 4 }, key: null, score: 1 },
  };
  const fact = { id: factId('w'), text: 'I wrote this.', importance: 1, start: 0, end: 4 } as const;
  const dropping = { kind: 'question-dropped', deck: d, question: questionId('c1') } as const;
  const next = events.length;
  return [
    { kind: 'questions-written', deck: d, facts: [fact], questions: [written] },
    { ...dropping, means: 'recognition' },
    dropping,
    {
      kind: 'question-restored',
      deck: d,
      question: dropping.question,
      undoes: [`${device}:${next + 3}` as LogEvent['id']],
    },
    {
      kind: 'deck-updated',
      deck: d,
      made: { ...deck, article: { ...deck.article, title: 'Cities, revised' } },
    },
    { kind: 'deck-rested', deck: e, rested: true },
    { kind: 'deck-archived', deck: e, archived: true },
    { kind: 'deck-deleted', deck: e },
    { kind: 'deck-restored', deck: e, undoes: [`${device}:${next + 8}` as LogEvent['id']] },
  ];
}

const profile = await newProfile();
const phone = await openPhone({ profile });
await openBeside(phone.page, origin);
const device = await phone.page.evaluate(() => globalThis.page.device());
const events = JSON.parse(await readFile(before, 'utf8')) as LogEvent[];
for (const action of [...again(events, device), ...since(events, device)]) {
  const kept = await phone.page.evaluate((one) => globalThis.page.append(one), action);
  if (!kept.saved) throw new Error(kept.message);
}
await phone.page.evaluate(() => globalThis.page.copied());
const all = await phone.page.evaluate(() => globalThis.page.events());
await phone.close();

const folder = join(profiles, String(currentVersion));
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await cp(join(profile, 'Default', 'IndexedDB', database), join(folder, database), {
  recursive: true,
});
for (const name of ['LOCK', 'LOG', 'LOG.old'])
  await rm(join(folder, database, name), { force: true });
await writeFile(join(folder, 'events.json'), `${JSON.stringify(all, null, 2)}\n`);
await rm(profile, { recursive: true, force: true });
