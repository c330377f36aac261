// How somebody wants to study: the settings that follow them, with what holds where nothing is set.
import type { SettingsChanged, SettingValue } from '../log/event.ts';
import { parsed } from '../log/exchange/parse.ts';
import { usualDayStart } from '../log/moment.ts';
import type { Fitted } from './fit.ts';
import { aim, usualParameters } from './schedule.ts';

export interface Study {
  /** The hour at which a day starts, 0 to 12. */
  readonly dayStart: number;
  /** New facts that are offered a day, 0 or more. */
  readonly newADay: number;
  /** Of a hundred facts that come back, how many are to be known still: 80 to 97. */
  readonly retention: number;
  /** How long a sitting is: so many questions, or minutes. */
  readonly sitting: Sitting;
  /** Whether the person grades right answers themselves. */
  readonly fourButtons: boolean;
  /** Days of the week on which less is to be due: 0 Sunday to 6 Saturday. */
  readonly lightDays: readonly number[];
  /** Whether days of studying in a row are counted. */
  readonly streak: boolean;
  /** How this person forgets; null for as people in general do. */
  readonly fitted: Fitted | null;
}

export interface Sitting {
  readonly unit: 'questions' | 'minutes';
  readonly count: number;
}

export const usualStudy: Study = {
  dayStart: usualDayStart,
  newADay: 20,
  retention: aim * 100,
  sitting: { unit: 'questions', count: 20 },
  fourButtons: false,
  lightDays: [],
  streak: false,
  fitted: null,
};

/** What a log says that was written by hand or by a later Factdeck is taken only where it makes sense. */
export function studyOf(settings: ReadonlyMap<string, SettingValue>): Study {
  const whole = (name: string, most: number, least = 0) => {
    const value = settings.get(name);
    return Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? Number(value)
      : null;
  };
  const light = settings.get('lightDays');
  const fitted = settings.get('fitted');
  return {
    dayStart: whole('dayStart', 12) ?? usualStudy.dayStart,
    newADay: whole('newADay', 9_999) ?? usualStudy.newADay,
    retention: whole('retention', 97, 80) ?? usualStudy.retention,
    sitting: {
      unit: settings.get('sittingUnit') === 'minutes' ? 'minutes' : 'questions',
      count: whole('sittingCount', 500) || usualStudy.sitting.count,
    },
    fourButtons: settings.get('fourButtons') === true,
    lightDays: typeof light === 'string' ? [...light.matchAll(/[0-6]/g)].map(Number) : [],
    streak: settings.get('streak') === true,
    fitted: typeof fitted === 'string' ? fittedIn(parsed(fitted)) : null,
  };
}

function fittedIn(value: unknown): Fitted | null {
  const { parameters, answers, gain } = (value ?? {}) as Partial<Record<keyof Fitted, unknown>>;
  return isParameters(parameters) && typeof answers === 'number' && typeof gain === 'number'
    ? { parameters, answers, gain }
    : null;
}

const isParameters = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length === usualParameters.length && value.every(Number.isFinite);

/** The settings as an event keeps them. */
export function changed({ sitting, lightDays, fitted, ...rest }: Partial<Study>): SettingsChanged {
  return {
    kind: 'settings-changed',
    settings: {
      ...rest,
      ...(sitting && { sittingUnit: sitting.unit, sittingCount: sitting.count }),
      ...(lightDays && { lightDays: lightDays.join('') }),
      ...(fitted !== undefined && { fitted: fitted && JSON.stringify(fitted) }),
    },
  };
}
