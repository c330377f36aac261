// The few things of the platform the analyser needs beyond the language, where they are missing from ES2024's types.

interface WasmInstance {
  readonly exports: Readonly<Record<string, unknown>>;
}

interface WasmMemory {
  readonly buffer: ArrayBuffer;
  /** Adds `pages` of 64 KiB; views of the old buffer are dead afterwards. */
  grow(pages: number): number;
}

export type { WasmMemory };

export interface WasmModule {
  readonly brand: 'WasmModule';
}

interface Platform {
  readonly WebAssembly?: {
    compile(bytes: Uint8Array): Promise<WasmModule>;
    readonly Instance: new (module: WasmModule) => WasmInstance;
  };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  readonly TextDecoder: new (
    label: string,
    options?: { fatal: boolean },
  ) => { decode(bytes: Uint8Array): string };
  atob(base64: string): string;
}

export const platform = globalThis as unknown as Platform;
