import { agreeable, aNotice, write } from '../../../notices/a-notice.ts';
import type { World } from '../a-world.ts';
import type { Walk } from '../walk.ts';

/** How many minutes before they are due messages are written. */
const AHEAD = 2;

/** Nobody of the demo has this number. */
const RASA = '+37061100900';

/** Two messages are written to a traveller, and fall due two minutes later: one by SMS, one by e-mail. */
export async function notice(world: World): Promise<Walk> {
  const { here } = world;
  const consents = { operational: { given: true, at: '2026-11-22T12:00:00Z', how: 'caller' } } as const;
  await here.write([], [agreeable({ phones: [{ number: RASA, consents }] })]);
  let nth = 0;
  const reads = async () => {
    const texts = here.centre.provider.all().filter(({ text }) => text.endsWith(` number ${nth}.`));
    return { traveller: texts.map(({ text }) => text).join('\n') || 'nothing' };
  };
  return {
    goes: async () => {
      nth += 1;
      const [at, due] = [here.now().toISOString(), here.in(AHEAD).toISOString()];
      const one = (by: string) => ({ at, due, occasion: `${by} ${nth}`, text: `Wayline: your ${by}, number ${nth}.` });
      const mail = { channel: 'email' as const, to: 'rasa@example.com', subject: 'Your ticket', pool: 'email' };
      const sms = aNotice('operational', { ...one('SMS'), to: RASA, pool: 'sns-LT' });
      await write(here.table, [sms, aNotice('operational', { ...one('e-mail'), ...mail })]);
      await here.pass(AHEAD + 1);
      return reads();
    },
    ends: reads,
  };
}
