// Writes src/lib/language/analyser/kernel-bytes.ts from kernel.wat.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import wabt from 'wabt';

const source = new URL('./kernel.wat', import.meta.url);
const target = new URL('../../lib/language/analyser/kernel-bytes.ts', import.meta.url);

/** The kernel's bytes, as a fresh build makes them. */
export async function buildKernel(): Promise<Uint8Array> {
  const tools = await wabt();
  const module = tools.parseWat('kernel.wat', readFileSync(source), { simd: true });
  try {
    return module.toBinary({}).buffer;
  } finally {
    module.destroy();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const base64 = Buffer.from(await buildKernel()).toString('base64');
  writeFileSync(
    target,
    `// Generated from src/tools/language/kernel.wat by build-kernel.ts; do not edit.\nexport const KERNEL =\n  '${base64}';\n`,
  );
}
