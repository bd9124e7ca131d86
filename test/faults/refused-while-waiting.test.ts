import { expect, it } from 'vitest';
import { agreeable } from '../notices/a-notice.ts';
import { anEvening } from './an-evening.ts';

const { here, name, some, taken } = anEvening();

it('what somebody refuses while it waits is not sent, though they had agreed when it was written (S95)', async () => {
  const number = '+12025550126';
  const yes = { given: true, at: '2026-11-22T12:00:00Z', how: 'caller' } as const;
  const phones = [{ number, consents: { operational: yes, survey: yes } }];
  const fickle = agreeable({ traveller: 'fickle', phones, emails: [] });
  const theirs = { to: number, traveller: 'fickle' };
  here.provider = 'is down';
  await here.write(some('survey', 2, theirs), [fickle]);
  await here.write(some('operational', 1, theirs, 'news '));
  await here.pass(1);
  expect([taken().all, await here.states(name())]).toEqual([0, { queued: 3 }]);
  const refuse = { does: 'consent', to: number, class: 'survey', given: false };
  const order = { operator: 'ona', who: { traveller: 'fickle' }, do: refuse };
  expect(await here.pool('travellers-on-command').invoke(order)).toMatchObject({ answer: { traveller: 'fickle' } });
  here.provider = 'works';
  await here.pass(30);
  expect(await here.states(name())).toEqual({ refused: 2, sent: 1 });
  const refused = (await here.notices(name())).filter(({ state }) => state === 'refused');
  expect(refused.map(({ class: type, reason }) => `${type}: ${reason}`)).toEqual([
    ...['survey: no consent', 'survey: no consent'],
  ]);
});
