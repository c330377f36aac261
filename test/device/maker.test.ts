// The page's side of deck making against a worker that answers, cancels, stays silent or dies.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { makeDeck as Making } from '../../src/device/maker.ts';
import type { FromMaker, Outcome, ToMaker } from '../../src/device/maker-messages.ts';

const model = vi.hoisted(() => ({
  fetchModel: vi.fn(),
  forgetModel: vi.fn(),
  modelInMemory: () => null,
}));
vi.mock('../../src/device/model.ts', () => model);

/** A worker whose work is written in the test. */
class ScriptedWorker extends EventTarget {
  static all: ScriptedWorker[] = [];
  static answer: (message: ToMaker, worker: ScriptedWorker) => void;
  ended = false;
  constructor() {
    super();
    ScriptedWorker.all.push(this);
  }
  postMessage = (message: ToMaker) => queueMicrotask(() => ScriptedWorker.answer(message, this));
  say = (data: FromMaker) => this.dispatchEvent(new MessageEvent('message', { data }));
  terminate = () => (this.ended = true);
}

const made: Outcome = { kind: 'refused', refusal: { refused: 'empty', message: 'Nothing here.' } };
const text = { text: 'An article.' };
let makeDeck: typeof Making;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  ScriptedWorker.all = [];
  ScriptedWorker.answer = ({ job }, worker) => worker.say({ job, kind: 'done', outcome: made });
  vi.stubGlobal('Worker', ScriptedWorker);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('location', { href: 'https://host.example/', origin: 'https://host.example' });
  model.fetchModel.mockReset().mockResolvedValue({ kind: 'ready', kept: true });
  model.forgetModel.mockReset().mockResolvedValue(undefined);
  ({ makeDeck } = await import('../../src/device/maker.ts'));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('one worker makes one deck after another, and is retired when it rests', async () => {
  expect(await makeDeck(text)).toEqual(made);
  expect(await makeDeck(text)).toEqual(made);
  expect(ScriptedWorker.all).toHaveLength(1);
  vi.advanceTimersByTime(3 * 60_000);
  expect(ScriptedWorker.all[0]?.ended).toBe(true);
  await makeDeck(text);
  expect(ScriptedWorker.all).toHaveLength(2);
});

test('progress reaches the caller', async () => {
  const progress = { stage: 'reading', done: 1, total: 3 } as const;
  ScriptedWorker.answer = ({ job }, worker) => {
    worker.say({ job, kind: 'progress', progress });
    worker.say({ job, kind: 'done', outcome: made });
  };
  const seen: unknown[] = [];
  await makeDeck(text, { onProgress: (step) => seen.push(step) });
  expect(seen).toEqual([progress]);
});

describe('cancelling', () => {
  test('is passed on, and ends the job when the worker says so', async () => {
    const controller = new AbortController();
    ScriptedWorker.answer = (message, worker) => {
      if (message.kind === 'do') controller.abort();
      else worker.say({ job: message.job, kind: 'done', outcome: { kind: 'cancelled' } });
    };
    expect(await makeDeck(text, { signal: controller.signal })).toEqual({ kind: 'cancelled' });
  });

  test('before it began starts no worker', async () => {
    expect(await makeDeck(text, { signal: AbortSignal.abort() })).toEqual({ kind: 'cancelled' });
    expect(ScriptedWorker.all).toHaveLength(0);
  });
});

describe('a worker that is gone', () => {
  test('by an error: a message, and the next deck gets a new one', async () => {
    ScriptedWorker.answer = (_, worker) => worker.dispatchEvent(new Event('error'));
    expect(await makeDeck(text)).toMatchObject({ kind: 'failed' });
    ScriptedWorker.answer = ({ job }, worker) => worker.say({ job, kind: 'done', outcome: made });
    expect(await makeDeck(text)).toEqual(made);
    expect(ScriptedWorker.all.map(({ ended }) => ended)).toEqual([true, false]);
  });

  test('without a word: a message after a minute', async () => {
    ScriptedWorker.answer = () => {};
    const making = makeDeck(text);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(ScriptedWorker.all[0]?.ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await making).toMatchObject({ kind: 'failed' });
  });
});

describe('the language file', () => {
  test('that cannot be had: its message, and no worker', async () => {
    model.fetchModel.mockResolvedValue({ kind: 'failed', message: 'No network.' });
    expect(await makeDeck(text)).toEqual({ kind: 'failed', message: 'No network.' });
    expect(ScriptedWorker.all).toHaveLength(0);
  });

  test('that turns out damaged is fetched again, once', async () => {
    const outcomes: Outcome[] = [{ kind: 'no-model', why: 'damaged' }, made];
    ScriptedWorker.answer = ({ job }, worker) => {
      const outcome = outcomes.shift();
      if (outcome) worker.say({ job, kind: 'done', outcome });
    };
    expect(await makeDeck(text)).toEqual(made);
    expect(model.forgetModel).toHaveBeenCalledOnce();
  });

  test('that is damaged while there is no network: says both', async () => {
    model.fetchModel
      .mockResolvedValueOnce({ kind: 'ready', kept: true })
      .mockResolvedValueOnce({ kind: 'failed', message: 'No network.' });
    ScriptedWorker.answer = ({ job }, worker) =>
      worker.say({ job, kind: 'done', outcome: { kind: 'no-model', why: 'damaged' } });
    const result = await makeDeck(text);
    expect(result.kind === 'failed' && result.message).toContain('damaged');
  });
});

test.each(['Worker', 'DecompressionStream'])('a browser without %s is told so', async (part) => {
  vi.stubGlobal(part, undefined);
  expect(await makeDeck(text)).toMatchObject({ kind: 'failed' });
  expect(model.fetchModel).not.toHaveBeenCalled();
});
