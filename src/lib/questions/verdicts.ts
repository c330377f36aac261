// Which claims of a deck are true: as many as are false, in no order one could tell.
import { chanceOf } from './options/chance.ts';
import { placeOf } from './same-fact.ts';
import type { Judged } from './write.ts';

/** The true and the false version of each claim, by what both have in common. */
export type Versions = ReadonlyMap<string, readonly Judged[]>;

const claimOf = ({ candidate }: Judged) =>
  `${candidate.fact.start} ${candidate.fact.statement.pieces.length} ${placeOf(candidate)}`;

const isClaim = ({ candidate }: Judged) => candidate.form === 'claim';

export function versionsOf(judged: readonly Judged[]): Versions {
  const versions = new Map<string, readonly Judged[]>();
  for (const each of judged.filter(isClaim)) {
    versions.set(claimOf(each), [...(versions.get(claimOf(each)) ?? []), each]);
  }
  return versions;
}

/** Without the second version of every claim: which of the two is asked is settled in the end. */
export function oneOfEach(judged: readonly Judged[], versions: Versions): readonly Judged[] {
  return judged.filter((each) => !isClaim(each) || versions.get(claimOf(each))?.[0] === each);
}

/** Claims in the versions they are asked in: of every two in a row one is true and one is false. */
export function withVerdicts(chosen: readonly Judged[], versions: Versions): readonly Judged[] {
  let claims = 0;
  let first = 'true';
  return chosen.map((each) => {
    if (!isClaim(each)) return each;
    const opens = claims++ % 2 === 0;
    if (opens) first = chanceOf(`${claimOf(each)} verdict`) < 0.5 ? 'true' : 'false';
    const wanted = opens ? first : first === 'true' ? 'false' : 'true';
    const version = versions
      .get(claimOf(each))
      ?.find(({ candidate }) => candidate.answer === wanted);
    // An alternate carries the id of the fact it stands in for.
    return version
      ? { ...version, candidate: { ...version.candidate, fact: each.candidate.fact } }
      : each;
  });
}
