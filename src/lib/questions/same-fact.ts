// Questions that give each other away are forms of one fact, so that no session asks both.
import type { Candidate } from './candidate.ts';
import { plainWords } from './checks/check.ts';
import type { Judged } from './write.ts';

const spaced = (text: string) => ` ${plainWords(text).join(' ')} `;

const shows = ({ prompt }: Candidate, { answer }: Candidate) =>
  spaced(prompt).includes(spaced(answer));

/** Share of the shorter prompt's longer words that the other has too. */
function overlap(a: Candidate, b: Candidate): number {
  const [one, other] = [a, b].map(({ prompt }) =>
    plainWords(prompt).filter((word) => word.length > 3),
  );
  if (!one || !other) return 0;
  const common = new Set(one.filter((word) => other.includes(word))).size;
  return common / Math.max(1, Math.min(new Set(one).size, new Set(other).size));
}

/** "X replaced ______" and "______ was replaced by Y" mirror each other wherever they stand. */
const mirrored = 0.5;

function betray(a: Candidate, b: Candidate): boolean {
  const sameSentence =
    a.fact.start === b.fact.start && a.fact.asked === null && b.fact.asked === null;
  if (sameSentence) return shows(a, b) || shows(b, a);
  return shows(a, b) && shows(b, a) && overlap(a, b) >= mirrored;
}

/** The same questions; one that would give an earlier one away joins its fact. */
export function joinFacts(chosen: readonly Judged[]): readonly Judged[] {
  const joined: Judged[] = [];
  for (const judged of chosen) {
    const { candidate } = judged;
    const earlier = joined.find((each) => betray(each.candidate, candidate));
    joined.push(
      earlier
        ? {
            ...judged,
            candidate: { ...candidate, fact: { ...candidate.fact, id: earlier.candidate.fact.id } },
          }
        : judged,
    );
  }
  return joined;
}
