// Adding Factdeck to the home screen, and whether to speak of it.
import {
  install,
  isIos,
  noteAnswered,
  offer,
  wasAnswered,
  watchOffer,
  type Offer,
} from '#device/install.ts';
import { factdeck } from './factdeck.svelte.ts';

class Install {
  offer = $state<Offer>('menu');
  #answered = $state(true);

  /** Once something was learned here, and until the person has said what they think of it. */
  readonly isHinted = $derived(
    !this.#answered &&
      this.offer !== 'installed' &&
      factdeck.trouble === null &&
      [...factdeck.library.sessions.values()].some(({ endings }) => endings.length > 0),
  );

  /** This is the home screen's Factdeck, on a phone where the browser's keeps apart from it. */
  readonly isApart = $derived(this.offer === 'installed' && isIos());

  watch() {
    this.#look();
    watchOffer(() => this.#look());
  }

  /** The browser's own question. */
  async ask() {
    if (await install()) this.later();
    this.#look();
  }

  later() {
    noteAnswered();
    this.#look();
  }

  #look() {
    this.offer = offer();
    this.#answered = wasAnswered();
  }
}

export const installing = new Install();
