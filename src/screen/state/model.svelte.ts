// Whether the language file, which making a deck needs, is on this phone yet.
import { fetchModel, type ModelResult } from '#device/model.ts';

type ModelPhase =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'fetching'; readonly fetched: number; readonly total: number }
  | ModelResult;

class Model {
  phase = $state.raw<ModelPhase>({ kind: 'unknown' });
  #fetching: Promise<void> | null = null;

  /** Sees to it that the file is there; asked again after a failure, it tries again. */
  fetch(): Promise<void> {
    this.#fetching ??= this.#fetch().finally(() => (this.#fetching = null));
    return this.#fetching;
  }

  async #fetch() {
    this.phase = await fetchModel({
      onProgress: (fetched, total) => (this.phase = { kind: 'fetching', fetched, total }),
    });
  }
}

export const model = new Model();
