// Facts -> candidates: every form of asking for every key, each checked.
import type { Findings } from '../facts/find.ts';
import type { Fact } from '../facts/fact.ts';
import { acceptOf } from './accept.ts';
import { blankPrompt } from './blank.ts';
import type { Candidate } from './candidate.ts';
import { doubtsOf, reasonAgainst } from './checks/all.ts';
import { examine } from './checks/check.ts';
import { claimsOf } from './claims/claim.ts';
import { isDoubtOfKey } from './claims/values.ts';
import { keysOf, type Key } from './keys.ts';
import { optionsFor } from './options.ts';
import { outrightFor } from './outright.ts';
import { scoreOf, uncertainty } from './rank.ts';

export interface Judged {
  readonly candidate: Candidate;
  readonly score: number;
  /** The check it failed, or null when it may be asked. */
  readonly reason: string | null;
  /** What a score may weigh against it, by name; none where a check drops it. */
  readonly doubts: readonly string[];
}

const typedClasses = /^(?:person|organisation|name)$/;

function candidatesOf(fact: Fact, key: Key, findings: Findings): readonly Candidate[] {
  const options = typedClasses.test(key.kind) ? null : optionsFor(fact, key, findings);
  const common = { fact, key, options, answer: key.text, accept: acceptOf(key) };
  return [
    ...outrightFor(fact, key, findings.reading.lexicon).map((asked) => ({ ...common, ...asked })),
    { ...common, form: 'blank', prompt: blankPrompt(fact, key) },
  ];
}

/** Drops what may be asked but is not sure enough to be. */
const sureOnly = (judged: Judged): Judged =>
  judged.reason === null ? { ...judged, reason: uncertainty(judged.score, judged.doubts) } : judged;

/** Every candidate of a fact, with its score and what speaks against it. */
export function write(fact: Fact, findings: Findings): readonly Judged[] {
  const judge = (candidate: Candidate): Judged => {
    const examined = examine(candidate, findings);
    const reason = reasonAgainst(examined);
    if (reason !== null) return { candidate, score: 0, reason, doubts: [] };
    const doubts = doubtsOf(examined);
    return { candidate, score: scoreOf(candidate, doubts, findings), reason, doubts };
  };
  const asked = keysOf(fact, findings)
    .flatMap((key) => candidatesOf(fact, key, findings))
    .map(judge);
  // A claim changes only what a blank could ask for.
  const sound = asked
    .filter(
      ({ candidate, reason, doubts }) =>
        candidate.form === 'blank' && reason === null && !doubts.some(isDoubtOfKey),
    )
    .map(({ candidate }) => candidate);
  return [...asked, ...claimsOf(fact, sound, findings).map(judge)].map(sureOnly);
}
