// How the person wants to study: kept beside the log too, so that it holds before a long log is read.
import { now as wallClock } from '#device/clock.ts';
import type { Moment } from '#lib/log/moment.ts';
import { reckonBy, usualParameters } from '#lib/review/schedule.ts';
import { studyOf, usualStudy } from '#lib/review/study.ts';
import { keepSettings, settingsKept, type Settings } from './settings-kept.ts';

class Studying {
  #settings = $state.raw<Settings>(new Map());
  readonly study = $derived(studyOf(this.#settings));

  /** As it was when the app was last open. */
  start(): void {
    this.#settings = settingsKept();
    this.#reckon();
  }

  /** What the log says of it; true when memories are to be reckoned otherwise than before. */
  take(settings: Settings): boolean {
    this.#settings = new Map([...this.#settings, ...settings]);
    keepSettings(this.#settings);
    return this.#reckon();
  }

  /** The wall clock, with the hour at which the person's days start. */
  clock = (): Moment => {
    const { dayStart } = this.study;
    return dayStart === usualStudy.dayStart ? wallClock() : { ...wallClock(), dayStart };
  };

  /** By how this person forgets, and how much is to be known. */
  #reckon(): boolean {
    const { fitted, retention } = this.study;
    return reckonBy(fitted?.parameters ?? usualParameters, retention / 100);
  }
}

export const studying = new Studying();
