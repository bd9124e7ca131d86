import { expect, it } from 'vitest';
import { transact } from '../../lambdas/platform/transaction.ts';

/** A table in which somebody else has always written meanwhile, so many times. */
const busy = (times: number) => {
  let left = times;
  const send = async () => {
    if (left-- > 0) throw Object.assign(new Error('cancelled'), { name: 'TransactionCanceledException' });
  };
  return { send } as never;
};
const pausesWith = async (lot: number): Promise<readonly number[]> => {
  const pauses: number[] = [];
  const write = async () => ({ writes: [{}], result: 'written' });
  const result = await transact(
    busy(3),
    write,
    async (ms) => pauses.push(ms),
    () => lot,
  );
  expect(result).toBe('written');
  return pauses;
};

it('starts over behind pauses that grow, and that are others for whoever was refused at the same moment', async () => {
  const [short, long] = [await pausesWith(0.25), await pausesWith(1)];
  expect(long).toEqual(long.toSorted((one, other) => one - other));
  expect(new Set(long).size).toBe(3);
  expect(short).toEqual(long.map((ms) => ms / 4));
});

it('gives up where others wrote each time, and at once where it failed otherwise', async () => {
  let starts = 0;
  const write = async () => {
    starts += 1;
    return { writes: [{}], result: undefined };
  };
  await expect(transact(busy(100), write, async () => {})).rejects.toThrow('cancelled');
  expect(starts).toBe(8);
  const broken = { send: () => Promise.reject(new Error('no table')) } as never;
  await expect(transact(broken, write, async () => {})).rejects.toThrow('no table');
  expect(starts).toBe(9);
});
