// How well a fact can be known, best first, as bars and lists show it.
import type { Standing } from '#lib/review/standing.ts';

export const standings: readonly Standing[] = ['known', 'learning', 'missed', 'unseen'];
