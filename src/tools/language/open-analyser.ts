// The analyser for the command line: the shipped model, the fast kernel.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { loadAnalyser } from '#lib/language/analyser/analyser.ts';
import { loadKernel } from '#lib/language/analyser/kernel.ts';
import type { Analyser } from '#lib/language/reading.ts';

const shipped = new URL('../../../static/language/en.bin.gz', import.meta.url);

/** The unpacked bytes of the shipped model. */
export const modelBytes = (): Uint8Array => new Uint8Array(gunzipSync(readFileSync(shipped)));

export async function openAnalyser(): Promise<Analyser> {
  return loadAnalyser(modelBytes(), await loadKernel());
}
