// `npm run -s deck -- FILE [--title T] [--date YYYY-MM-DD] [--all]`: the deck of a file's text, as JSON.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { IsoDate } from '#lib/article/article.ts';
import { parseIsoDate } from '#lib/article/dates.ts';
import { deckOf, writeQuestions } from '#lib/deck/make.ts';
import type { Source } from '#lib/deck/source.ts';
import { printDeck } from '#lib/deck/print.ts';
import type { Analyser } from '#lib/language/reading.ts';
import { openAnalyser } from './language/open-analyser.ts';
import { finish } from './make-deck.ts';

const usage = 'npm run -s deck -- FILE [--title T] [--date YYYY-MM-DD] [--all]';

interface Asked {
  readonly source: Source;
  readonly all: boolean;
}

function optionsOf(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      title: { type: 'string' },
      date: { type: 'string' },
      all: { type: 'boolean', default: false },
    },
  });
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** What the arguments ask for, or what is wrong with them. */
function asked(args: readonly string[]): Asked | string {
  let options: ReturnType<typeof optionsOf>;
  try {
    options = optionsOf(args);
  } catch (error) {
    return `${messageOf(error)}. Use: ${usage}`;
  }
  const { positionals, values } = options;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) return `Name one file. Use: ${usage}`;
  let date: IsoDate | null = null;
  if (values.date !== undefined) {
    date = parseIsoDate(values.date);
    if (date === null) return `${values.date} is not a day: write it like 2016-08-15.`;
  }
  try {
    const text = new TextDecoder('utf-8').decode(readFileSync(file));
    const title = values.title === undefined ? {} : { title: values.title };
    return { source: { text, ...title, ...(date === null ? {} : { date }) }, all: values.all };
  } catch (error) {
    return `${file} cannot be read: ${messageOf(error)}`;
  }
}

const noQuestion =
  'No question could be made of this text that is sure to be a good one; --all shows what was tried.';

/** The deck as it is printed, or the sentence why there is none. */
function printed({ source, all }: Asked, analyser: Analyser): { deck: string } | { why: string } {
  const written = finish(writeQuestions(source, analyser));
  if ('refused' in written) return { why: written.message };
  const { deck } = deckOf(written);
  if (deck.questions.length === 0 && !all) return { why: noQuestion };
  return { deck: printDeck(deck, all ? written.judged : null) };
}

const request = asked(process.argv.slice(2));
if (typeof request === 'string') {
  console.error(request);
  process.exitCode = 1;
} else {
  const result = printed(request, await openAnalyser());
  if ('deck' in result) process.stdout.write(`${result.deck}\n`);
  else {
    console.error(result.why);
    process.exitCode = 2;
  }
}
