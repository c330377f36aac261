// The few things of the platform the analyser needs beyond the language, where they are missing from ES2024's types.

export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  /** Adds `pages` of 64 KiB; views of the old buffer are dead afterwards. */
  grow(pages: number): number;
}

export interface WasmModule {
  readonly brand: 'WasmModule';
}

export type WasmInstance = new (module: WasmModule) => {
  readonly exports: Readonly<Record<string, unknown>>;
};

interface Platform {
  readonly WebAssembly?: {
    compile(bytes: Uint8Array): Promise<WasmModule>;
    readonly Instance: WasmInstance;
  };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  readonly TextDecoder: new (
    label: string,
    options?: { fatal: boolean },
  ) => { decode(bytes: Uint8Array): string };
  atob(base64: string): string;
}

export const platform = globalThis as unknown as Platform;
