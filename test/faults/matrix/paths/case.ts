import { fillsIn, opens, pageId, type Read } from '../../../scenarios/filled-in.ts';
import type { World } from '../a-world.ts';
import { DEPARTS, somebody } from '../travellers.ts';
import type { Walk } from '../walk.ts';

/** A traveller fills the form in, and sends it again where its page asks them to. */
export async function aCase(world: World): Promise<Walk> {
  const { here } = world;
  const url = await here.address();
  let [nth, form] = [0, ''];
  const filled = () => {
    const { name, phone, locator } = somebody(nth);
    return { form, name: `${name} Test`, phone, locator, departs: DEPARTS, kind: 'refund', about: 'paid twice' };
  };
  let page: Read | undefined;
  const sends = async () => {
    page = await fillsIn(url, 'en', filled());
    return { traveller: page.says };
  };
  return {
    prepares: async () => {
      nth += 1;
      // The department is rung once an hour, and what runs every hour is over by then.
      const hour = 3_600_000;
      await here.centre.moveTo(new Date((Math.floor(here.now().getTime() / hour) + 1) * hour + 600_000));
      form = pageId(await opens(url, '/form/en'));
    },
    goes: sends,
    goesOn: async () => (page?.status === 200 ? {} : sends()),
    ends: async () => {
      const texts = here.centre.provider.all().filter(({ to }) => to === somebody(nth).phone);
      return { traveller: texts.map(({ text }) => text).join('\n') || 'nothing' };
    },
  };
}
