// What a judge sees of a question, and what a judge said of it.
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Question } from '#lib/questions/question.ts';

/** The rubric's five points, with the letter that stands for each in a verdict. */
export const points = {
  F: 'fluent',
  S: 'standsAlone',
  K: 'rightKey',
  O: 'oneRightAnswer',
  W: 'worthKnowing',
} as const;

export type Letter = keyof typeof points;
export type Point = (typeof points)[Letter];
export const pointNames = Object.values(points);

/** All by which a question is known again, whatever sentence it came from. */
export interface Card {
  readonly kind: Question['kind'];
  readonly cue?: string;
  readonly question: string;
  readonly options?: readonly string[];
  readonly answer: Question['answer'];
}

export interface Label extends Card, Readonly<Record<Point, boolean>> {
  /** The check that dropped it when it was judged, or null. */
  readonly check: string | null;
  readonly why: string;
  /** The round of judging; none for the labels of the first. */
  readonly round?: number;
}

export const isAccepted = (label: Label) => pointNames.every((point) => label[point]);

export function cardOf(question: Question): Card {
  const { kind, cue, prompt, answer } = question;
  return {
    kind,
    ...(cue === undefined ? {} : { cue }),
    question: prompt,
    ...('options' in question ? { options: question.options } : {}),
    answer,
  };
}

/** Cards with one identity ask the same in the same words; their wrong options may differ. */
export const identityOf = ({ cue = '', question, answer }: Card): string =>
  JSON.stringify([cue, question, answer]);

const folder = new URL('labels/', import.meta.url).pathname;

/** Judged cards by article; `again` gives those that a second judge saw as well. */
export function readLabels(which: 'first' | 'again'): ReadonlyMap<string, readonly Label[]> {
  const from = which === 'first' ? folder : join(folder, 'again');
  const files = existsSync(from) ? readdirSync(from).filter((file) => /\.jsonl$/.test(file)) : [];
  return new Map(
    files.map((file) => [
      file.replace(/\.jsonl$/, ''),
      readFileSync(join(from, file), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Label),
    ]),
  );
}

export const labelFile = (article: string, which: 'first' | 'again') =>
  join(folder, which === 'first' ? '' : 'again', `${article}.jsonl`);
