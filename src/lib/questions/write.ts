// Facts -> candidates: every form of asking for every key, each checked.
import type { Findings } from '../facts/find.ts';
import type { Fact } from '../facts/fact.ts';
import { askFor, askWho } from './ask.ts';
import { blankPrompt } from './blank.ts';
import type { Candidate } from './candidate.ts';
import { doubtsOf, isCheckDoubt, reasonAgainst } from './checks/all.ts';
import { claimsOf } from './claims/claim.ts';
import { keysOf, type Key } from './keys.ts';
import { optionsFor } from './options.ts';
import { scoreOf } from './rank.ts';

export interface Judged {
  readonly candidate: Candidate;
  readonly score: number;
  /** The check it failed, or null when it may be asked. */
  readonly reason: string | null;
  /** What a score may weigh against it, by name. */
  readonly doubts: readonly string[];
}

const typedClasses = /^(?:person|organisation|name|term|role|noun)$/;

/** Other answers that show one knows it: no article, the bare year, a person's surname alone. */
function acceptOf({ text, kind, iso }: Key): readonly string[] {
  const surname = kind === 'person' && / /.test(text) ? text.split(' ').at(-1) : undefined;
  const year = kind === 'year' && iso !== null ? iso : undefined;
  const spellings = [text.replace(/^(?:the|a|an) /i, ''), year, surname];
  return [...new Set(spellings)].flatMap((each) => (each && each !== text ? [each] : []));
}

function candidatesOf(fact: Fact, key: Key, findings: Findings): readonly Candidate[] {
  const options = typedClasses.test(key.kind) ? null : optionsFor(fact, key, findings);
  const common = { fact, key, answer: key.text, accept: acceptOf(key) };
  const asked = askFor(fact, key);
  const who = askWho(fact, key);
  return [
    ...(asked ? [{ ...common, options, ...asked }] : []),
    ...(who ? [{ ...common, options: null, form: 'who' as const, prompt: who }] : []),
    { ...common, options, form: 'blank', prompt: blankPrompt(fact, key) },
  ];
}

/** Every candidate of a fact, with its score and what speaks against it. */
export function write(fact: Fact, findings: Findings): readonly Judged[] {
  const candidates = keysOf(fact, findings).flatMap((key) => candidatesOf(fact, key, findings));
  return [...candidates, ...claimsOf(fact, findings)].map((candidate) => {
    const doubts = doubtsOf(candidate, findings);
    return {
      candidate,
      score: scoreOf(candidate, findings),
      // While no score has learned to weigh the checks' doubts, each of them drops.
      reason: reasonAgainst(candidate, findings) ?? doubts.find(isCheckDoubt) ?? null,
      doubts,
    };
  });
}
