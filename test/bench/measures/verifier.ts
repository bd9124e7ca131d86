import { bigFlow } from '../../flow-language/verifier/big-flow.ts';
import { medianOfChecks } from '../../flow-language/verifier/timed.ts';
import { type Figure, median } from './figure.ts';

const [TURNS, RUNS] = [5, 20];
/** How much longer the check of a flow may take than reading its JSON. */
export const VERIFIER_MOST = 200;

/** The offline check of a flow of as many blocks as the service takes, against reading its JSON: in turns. */
export async function verifier(progress: (line: string) => void): Promise<readonly Figure[]> {
  progress(`verifier: a flow of 250 blocks, ${TURNS * RUNS} times`);
  const content = bigFlow();
  const turns = Array.from({ length: TURNS }, () => ({
    floor: median(Array.from({ length: RUNS }, () => millisecondsOf(() => JSON.parse(content)))),
    ours: medianOfChecks(content, RUNS),
  }));
  const ours = median(turns.map((turn) => turn.ours));
  const floor = median(turns.map((turn) => turn.floor));
  return [
    { name: 'verifier: 250 blocks read and checked', value: ours, unit: 'ms' },
    { name: 'verifier, against reading the JSON', value: ours / floor, unit: 'x', most: VERIFIER_MOST },
  ];
}

function millisecondsOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
