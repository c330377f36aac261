// From logits to probabilities, by what became of examples that the models had not seen.
import type { Model } from '#lib/questions/rank/model.ts';
import { fitLogistic } from './logistic.ts';

export interface Scored {
  readonly logit: number;
  readonly form: string;
  readonly accepted: boolean;
}

/** A form with fewer examples is calibrated with the others. */
const leastOfForm = 60;

/** Holds the shifts of the forms near 0 unless many examples speak for them. */
const penalty = 2;

/** Platt's calibration, with a shift for every form there is enough of. */
export function calibrate(scored: readonly Scored[]): Model['calibration'] {
  const counts = new Map<string, number>();
  for (const { form } of scored) counts.set(form, (counts.get(form) ?? 0) + 1);
  const forms = [...counts].flatMap(([form, count]) => (count >= leastOfForm ? [form] : [])).sort();
  const { bias, weights } = fitLogistic(
    scored.map(({ logit, form }) =>
      Float64Array.from([logit, ...forms.map((each) => (each === form ? 1 : 0))]),
    ),
    scored.map(({ accepted }) => accepted),
    penalty,
  );
  const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
  return {
    slope: rounded(weights[0] ?? 1),
    shift: rounded(bias),
    forms: Object.fromEntries(forms.map((form, i) => [form, rounded(weights[i + 1] ?? 0)])),
  };
}
