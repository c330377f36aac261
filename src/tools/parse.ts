// `npm run -s parse -- FILE`: what the analyser sees in a file's text, as JSON.
import { readFileSync } from 'node:fs';
import type { Doc } from '#lib/language/reading.ts';
import { openAnalyser } from './language/open-analyser.ts';

/** Code points before each UTF-16 offset of `text`, its end included. */
function codePointOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    offsets[i] = count;
    // The second half of a pair does not count.
    if ((text.charCodeAt(i) & 0xfc00) !== 0xdc00) count++;
    else offsets[i] = count - 1;
  }
  offsets[text.length] = count;
  return offsets;
}

/** Offsets in code points; heads by token; whitespace tokens kept. */
function asJson({ text, tokens, entities }: Doc): string {
  const offset = codePointOffsets(text);
  const at = (index: number) => offset[index] ?? 0;
  const endOf = (index: number) => {
    const last = tokens[index - 1];
    return last ? at(last.idx + last.text.length) : 0;
  };
  return JSON.stringify({
    tokens: tokens.map(({ idx, text, lemma, pos, tag, dep, head, sentStart }) => [
      at(idx),
      text,
      lemma,
      pos,
      tag,
      dep,
      head,
      sentStart,
    ]),
    entities: entities.map(({ start, end, label }) => [
      at(tokens[start]?.idx ?? 0),
      endOf(end),
      label,
    ]),
  });
}

function textOf(file: string | undefined): string | null {
  if (file === undefined) {
    console.error('Say which file to parse: npm run -s parse -- FILE');
    return null;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    const why = error instanceof TypeError ? 'it is not UTF-8 text' : (error as Error).message;
    console.error(`${file} cannot be read: ${why}`);
    return null;
  }
}

const text = textOf(process.argv[2]);
if (text === null) process.exitCode = 1;
else process.stdout.write(`${asJson((await openAnalyser()).analyse(text))}\n`);
