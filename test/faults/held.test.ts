import { describe, expect, it } from 'vitest';
import { agreeable } from '../notices/a-notice.ts';
import { trip } from '../notices/a-traveller.ts';
import { anEvening } from './an-evening.ts';

const { here, name, some, taken } = anEvening();

/** What the operators' function answers. */
const command = async (order: object): Promise<unknown> => {
  const outcome = await here.pool('notices-on-command').invoke(order);
  if (!('answer' in outcome)) throw new Error(outcome.error.errorMessage);
  return outcome.answer;
};

describe('what holds a notice', () => {
  const NUMBER = '+12025550124';
  const frozen = agreeable({
    traveller: 'frozen',
    phones: [{ number: NUMBER, consents: { operational: { given: true, at: '2026-11-22T12:00:00Z', how: 'caller' } } }],
    emails: [],
    trips: [trip({ departs: '2026-12-20T09:00', departsAt: '2026-12-20T14:00:00Z', departsZone: 'America/New_York' })],
    hold: { since: '2026-12-04T12:00:00Z', by: 'operator' },
  });

  it('is a frozen account: what is of use still goes when it is thawed, each once', async () => {
    const theirs = { to: NUMBER, traveller: 'frozen' };
    await here.write(some('operational', 3, theirs), [frozen]);
    const soon = here.in(30).toISOString();
    await here.write(some('operational', 1, { ...theirs, notAfter: soon }, 'soon '));
    await here.pass(40);
    expect([taken().all, await here.states(name())]).toEqual([0, { held: 4 }]);
    const thaw = { operator: 'ona', who: { traveller: 'frozen' }, do: { does: 'release', proof: '2012' } };
    expect(await here.pool('travellers-on-command').invoke(thaw)).toMatchObject({ answer: { did: 'account thawed' } });
    await here.pass(5);
    expect(await here.states(name())).toEqual({ sent: 3, refused: 1 });
    expect(taken()).toEqual({ all: 3, different: 3 });
  });

  it('is an operator: nothing of a template goes until it is released, and then each once', async () => {
    expect(await command({ does: 'hold', operator: 'ona', template: 'booked' })).toEqual({ held: 'booked' });
    await here.write(some('operational', 4));
    await here.write(some('safety', 1, {}, 'safety '));
    await here.pass(2);
    expect(await here.states(name())).toEqual({ held: 4, sent: 1 });
    expect(await command({ does: 'release', template: 'booked' })).toEqual({ released: 4 });
    await here.pass(5);
    expect([taken(), await here.states(name())]).toEqual([{ all: 5, different: 5 }, { sent: 5 }]);
  });
});
