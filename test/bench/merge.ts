// How many of 100,000 random histories of several devices end in replicas that differ.
import fc from 'fast-check';
import { converge, histories } from '../lib/log/devices.ts';
import type { Figure } from './figure.ts';

const runs = Number(process.env.FACTDECK_HISTORIES ?? 100_000);

export function figures(): Promise<Figure[]> {
  const result = fc.check(fc.property(histories, converge), { numRuns: runs });
  if (result.failed) console.error(fc.defaultReportMessage(result));
  const lower = { better: 'lower' } as const;
  return Promise.resolve([
    {
      name: 'merge.histories',
      value: result.numRuns,
      target: null,
      unit: 'histories',
      better: 'higher',
    },
    {
      name: 'merge.replicasThatDiffer',
      value: result.failed ? 1 : 0,
      target: 0,
      unit: 'histories',
      ...lower,
    },
  ]);
}
