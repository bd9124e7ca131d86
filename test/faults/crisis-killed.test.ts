import { expect, it } from 'vitest';
import { ALL_WELL, aCrisis } from './a-crisis.ts';
import { FIRST_TOLD, LAST, TOUCHED } from './a-manifest.ts';

const { here, doors, order, asks, kill, inHand, came, bells, isOnPage, ended, counted, status } = aCrisis();

type Fits = (action: string, path: string, body: string) => boolean;

const pageOf = (number: number): string => String(number).padStart(6, '0');
/** The `times`th request for that of which the body has all of this. */
const nth = (times: number, asked: string, ...has: readonly string[]): Fits => {
  let seen = 0;
  return (action, _, body) => action === asked && has.every((one) => body.includes(one)) && ++seen === times;
};
/** Counting a page, and reading where one begins, which is in what the page before it came to. */
const counts =
  (page: number): Fits =>
  (action, _, body) =>
    action === 'PutItem' && /PAGE#\d{6}#/.test(body) && body.includes(`#${pageOf(page)}`);
const reads =
  (page: number): Fits =>
  (action, _, body) =>
    action === 'BatchGetItem' && /PAGE#\d{6}#/.test(body) && body.includes(`#${pageOf(page - 1)}`);

/** Everybody was told; twice only who was in hand when it was killed, and status knows of each. */
async function everybodyTold(hadInHand: readonly string[]): Promise<void> {
  const { told, taken } = await came();
  expect([...new Set(taken)]).toEqual(TOUCHED);
  const again = taken.filter((to, at) => to === taken[at - 1]);
  expect(hadInHand).toEqual(expect.arrayContaining(again));
  expect(told).toEqual({
    ...{ sent: TOUCHED.length - hadInHand.length, resent: hadInHand.length },
    ...{ failed: 0, unknown: 0, refused: 0, pending: 0 },
  });
  expect([await isOnPage(), await ended(), await counted()]).toEqual([true, ALL_WELL, TOUCHED.length]);
}

it('the centre killed before the playbook begins: the same order begins it, and everybody is told', async () => {
  const there = doors().SFN.hold((_, __, body) => body.includes('fog-1-v1'));
  const starts = await order('start');
  void here.pool('crisis-on-command').invoke(starts);
  await there;
  await kill();
  expect([await came(), bells()]).toMatchObject([{ taken: [], told: { pending: 0 } }, 0]);
  await asks(starts);
  await here.pass(5);
  await everybodyTold([]);
  expect(bells()).toBe(1);
});

type Point = () => Promise<void>;
const publishing: readonly Point[] = [
  // Before a page is up, between two, and when they are up and it is not yet written down.
  () => doors().S3.hold(nth(1, 'PUT')),
  () => doors().S3.hold(nth(3, 'PUT')),
  () => doors().DYNAMODB.hold(nth(1, 'PutItem', 'PUBLISHED')),
];
const telling: readonly Point[] = [
  () => doors().DYNAMODB.hold(reads(1)),
  // With ten notices of a page written; with all, and not counted; counted, and the machine does not know.
  () => doors().DYNAMODB.hold(nth(11, 'PutItem', 'INBOX#')),
  () => doors().DYNAMODB.hold(counts(FIRST_TOLD)),
  () => doors().DYNAMODB.loseAnswer(counts(FIRST_TOLD)),
];
const furtherOn: readonly Point[] = [
  () => doors().DYNAMODB.hold(reads(LAST)),
  () => doors().DYNAMODB.hold(counts(LAST)),
  () => doors().DYNAMODB.loseAnswer(counts(LAST)),
];

it.each([
  ['it publishes', publishing],
  ['it tells a page', telling],
  ['it has gone on in another execution', furtherOn],
])('the centre killed at each point where %s, one behind the other, tells everybody', async (_, [first, ...others]) => {
  const news = await order('update');
  let there = first?.();
  await asks(news);
  for (const next of others) {
    await there;
    await kill(() => (there = next()));
  }
  await there;
  await kill();
  const died = await inHand();
  await here.pass(5);
  await everybodyTold(died);
});

/** Batches of a queue at one time, in the local centre. */
const AT_ONCE = 2;

it('the centre killed when providers have messages and did not answer: these are told again, and nobody else', async () => {
  const news = await order('update');
  here.provider = 'waits';
  await asks(news);
  // Each dispatcher has one in hand, and no other comes.
  await expect.poll(async () => (await came()).taken.length).toBe(AT_ONCE);
  const { taken } = await came();
  await kill();
  const died = await inHand();
  expect([...died].sort()).toEqual(taken);
  await here.pass(5);
  await everybodyTold(died);
  expect((await came()).taken).toHaveLength(TOUCHED.length + AT_ONCE);
  const [shown] = (await here.wayline('crisis', 'status', '--json')).lines();
  expect(shown).toEqual(await status());
});

it.each([
  ['before it has written', 'hold'],
  ['when it has written and does not know', 'loseAnswer'],
] as const)('a dispatcher killed %s what became of a message: it is counted once', async (_, does) => {
  const news = await order('update');
  const there = doors().DYNAMODB[does]((action, __, body) => action !== 'Query' && body.includes('END#'));
  await asks(news);
  await there;
  await here.pool('notices-on-dispatch').kill();
  const died = await inHand();
  await here.pass(5);
  await everybodyTold(died);
});

it('the centre killed while it rings, and when it has rung and does not know, rings once behind it', async () => {
  for (const [does, how] of [
    ['end', 'hold'],
    ['start', 'loseAnswer'],
  ] as const) {
    const next = await order(does);
    const before = bells();
    const there = doors().CONNECT[how]((action) => action === 'PUT');
    await asks(next);
    await there;
    await kill();
    const died = await inHand();
    await here.pass(5);
    await everybodyTold(died);
    // A task ends with the local centre: one that rang before is begun anew, or nobody would hear it.
    expect(bells() - before).toBe(how === 'hold' ? 1 : 2);
    expect(here.centre.switchboard.all().filter(({ contact }) => contact.channel === 'TASK')).toHaveLength(1);
  }
});
