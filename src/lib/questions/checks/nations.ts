// How much an article speaks of each country, counted once.
import type { Findings } from '../../facts/find.ts';
import { kept } from '../../language/kept.ts';
import { placeOf } from '../../language/mentions/gazetteer.ts';

const counted = kept(({ reading, names }: Findings) => {
  const counts = new Map<string, number>();
  for (const sentence of reading.sentences) {
    const countries = new Set(
      names.of(sentence).flatMap(({ text }) => placeOf(text)?.country ?? []),
    );
    for (const country of countries) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return counts;
});

/** How many sentences name a country, its people or a place in it. */
export const sentencesOf = (country: string, findings: Findings): number =>
  counted(findings).get(country) ?? 0;
