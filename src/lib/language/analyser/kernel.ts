// The WebAssembly SIMD kernel: six times as fast as plain JavaScript, with the same tokens.
import type { Arithmetic, Kernel } from './arithmetic.ts';
import { KERNEL } from './kernel-bytes.ts';
import { plainArithmetic } from './plain-arithmetic.ts';
import { platform, type WasmInstance, type WasmMemory, type WasmModule } from './platform.ts';

const PAGE = 65_536;

type Compute = (...parameters: readonly number[]) => void;

function wasmArithmetic(module: WasmModule, Instance: WasmInstance): Arithmetic {
  const { exports } = new Instance(module);
  const memory = exports.memory as WasmMemory;
  const layer = exports.layer as Compute;
  let floats = new Float32Array(memory.buffer);
  let integers = new Int32Array(memory.buffer);
  let used = 0;
  return {
    get floats() {
      return floats;
    },
    get integers() {
      return integers;
    },
    reserve(count) {
      const start = used;
      used += (count + 3) & ~3;
      const missing = used * 4 - memory.buffer.byteLength;
      if (missing > 0) {
        memory.grow(Math.ceil(missing / PAGE));
        floats = new Float32Array(memory.buffer);
        integers = new Int32Array(memory.buffer);
      }
      return start;
    },
    layer({ weights, bias, blocks, width, maxout, step }, inputs, rows, outputs) {
      layer(inputs, rows, weights, bias, blocks, width, outputs, step, maxout ? 1 : 0);
    },
    normalize: exports.normalize as Arithmetic['normalize'],
    gather: exports.gather as Arithmetic['gather'],
  };
}

function decode(base64: string): Uint8Array {
  return Uint8Array.from(platform.atob(base64), (character) => character.charCodeAt(0));
}

/** The fast kernel; plain JavaScript where WebAssembly or SIMD is missing, or the page forbids it. */
export async function loadKernel(): Promise<Kernel> {
  const { WebAssembly } = platform;
  if (!WebAssembly) return plainArithmetic;
  try {
    const module = await WebAssembly.compile(decode(KERNEL));
    return () => wasmArithmetic(module, WebAssembly.Instance);
  } catch {
    // No SIMD (before Safari 16.4), or a content policy without 'wasm-unsafe-eval'.
    return plainArithmetic;
  }
}
