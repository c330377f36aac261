// Whether everything is on this phone that flight mode needs: the language file and the app itself.
import { fetchModel, type ModelResult } from '#device/model.ts';
import { appKept } from '#device/update.ts';

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
    const result = await fetchModel({
      onProgress: (fetched, total) => (this.phase = { kind: 'fetching', fetched, total }),
    });
    if (result.kind === 'failed' || !result.kept) this.phase = result;
    // Decks can be made from now on; ready for flight mode it is when the app is kept as well.
    else void appKept.then((kept) => (this.phase = { kind: 'ready', kept }));
  }
}

export const model = new Model();
