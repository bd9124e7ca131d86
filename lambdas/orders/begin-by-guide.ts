import { asAgent, type Desk } from '../agents/as-agent.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import { told } from '../travellers/rules/recognising.ts';
import type { beginOrderFor } from './agent-contract.ts';
import { opening } from './command.ts';
import { actorOf } from './order-by-guide.ts';
import { orderNumber } from './rules/numbers.ts';
import { beginOrder, type OrderDesk } from './take-step.ts';
import { steps } from './words.en.ts';

/** Begins an order from what a traveller asks for (S72), as the agent who has the contact. `random` is from 0 to 1. */
export const beginByGuide = (
  desk: OrderDesk & Pick<Desk, 'days'>,
  asked: AskedOf<typeof beginOrderFor>,
  random: () => number,
  now: Date,
): Promise<AnswerTo<typeof beginOrderFor>> =>
  asAgent<AnswerTo<typeof beginOrderFor>>(desk, asked, 'begin an order', now, async (agent) => {
    const traveller = told(asked.traveller);
    if (traveller === undefined) return { outcome: 'refused', says: 'Find the record of the caller first.' };
    const text = (value: string | null | undefined) => value?.trim() ?? '';
    if (text(asked.asked) === '') return { outcome: 'refused', says: 'Write what the traveller asks for.' };
    const people = text(asked.people);
    if (people !== '' && !(/^\d{1,3}$/.test(people) && Number(people) > 0))
      return { outcome: 'refused', says: 'Write how many travel as a whole number, or leave it empty.' };
    const given = Object.fromEntries(
      (['asked', 'where', 'institution', 'agency', 'actedFor'] as const).flatMap((field) =>
        text(asked[field]) === '' ? [] : [[field, text(asked[field]).slice(0, 500)]],
      ),
    );
    const read = opening.safeParse({
      traveller,
      currency: text(asked.currency).toUpperCase(),
      fields: { ...given, ...(people === '' ? {} : { people: Number(people) }) },
    });
    if (!read.success) return { outcome: 'refused', says: read.error.issues[0]?.message ?? 'This cannot be begun.' };
    const begun = await beginOrder(desk, read.data, actorOf(agent), () => orderNumber(random()), now);
    return 'refused' in begun
      ? { outcome: 'refused', says: begun.refused }
      : { outcome: 'begun', says: steps.begun(begun.order.order), order: begun.order.order };
  });
