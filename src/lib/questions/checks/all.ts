// Every check, in the order of the rubric's points; the first that fails names the reason.
import type { Findings } from '../../facts/find.ts';
import type { Candidate } from '../candidate.ts';
import { borrowed } from './borrowed.ts';
import { examine, type Check } from './check.ts';
import { fluent } from './fluent.ts';
import { lists } from './lists.ts';
import { oneAnswer } from './one-answer.ts';
import { rightKey } from './right-key.ts';
import { standsAlone } from './stands-alone.ts';
import { told } from './told.ts';
import { trivial } from './trivial.ts';
import { whole } from './whole.ts';
import { worthKnowing } from './worth-knowing.ts';

export const checks: readonly Check[] = [
  ...fluent,
  ...whole,
  ...standsAlone,
  ...told,
  ...rightKey,
  ...borrowed,
  ...lists,
  ...oneAnswer,
  ...worthKnowing,
  ...trivial,
];

/** A sentence that Factdeck wrote is right by its making; only the card may still show its key. */
const checksOfComposed = checks.filter(({ reason }) =>
  /^(?:length|key-in-header|key-in-prompt|key-is-publication-date|near-publication|hollow-role)$/.test(
    reason,
  ),
);

/** Why this candidate must not be asked, or null. */
export function reasonAgainst(candidate: Candidate, findings: Findings): string | null {
  const examined = examine(candidate, findings);
  const against = candidate.fact.asked ? checksOfComposed : checks;
  return against.find(({ fails }) => fails(examined))?.reason ?? null;
}
