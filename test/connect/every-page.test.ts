import { describe, expect, it } from 'vitest';
import { wrapUp } from '../../contact-flows/insights/wrap-up.ts';
import { callerCard } from '../../contact-flows/travellers/caller-card.ts';
import { everyWay, type Gone, gone, TYPED } from './every-page.ts';
import { own } from './own-flows.ts';
import { coverage, inWords } from './walked.ts';

const RASA = { traveller: 'rasa', brief: 'Rasa, flies tomorrow.', contact: 'c1' };

/** The fields of a form. */
const itemsOf = (data: unknown) =>
  (
    data as {
      readonly Sections: readonly { readonly Items: readonly { Name: string; DefaultValue: string | null }[] }[];
    }
  ).Sections.flatMap(({ Items }) => Items);

describe.each([callerCard, wrapUp].map((flow) => [flow.name, own(flow)] as const))('the guide %s', (_, flow) => {
  // Who is in danger has the same pages: how they begin is enough.
  const inDanger = gone(flow, { ...RASA, matter: 'emergency' }, []);
  const ways = [...[RASA, { ...RASA, account: 'frozen' }].flatMap((of) => everyWay(flow, of)), inDanger];
  const missing = coverage(
    [flow],
    ways.flatMap(({ walked }) => walked),
  ).missing;
  /** Every error of every block, on a way that comes by it. */
  const broken = missing.flatMap(({ from: block, by: error }) => {
    const by = ways.find(({ walked, stands }) => stands?.block === block || walked.some((way) => way.from === block));
    const fault = { flow: flow.name, block, error };
    return by && !error.includes(' ') ? [gone(flow, by.attributes, by.choices, [fault])] : [];
  });

  it('has no way that nobody can go, by choices or by what breaks', () => {
    const walked = [...ways, ...broken].flatMap((way) => way.walked);
    const { missing } = coverage([flow], walked);
    expect(missing.map(inWords)).toEqual([]);
  });

  it('stands at a page, asks, or is over wherever it was led: nobody is left before nothing', () => {
    const lost = ({ session, stands }: Gone) => !session.isOver && (stands?.options.length ?? 0) === 0;
    expect([...ways, ...broken].filter(lost).map(({ choices }) => choices)).toEqual([]);
  });

  it('shows a form again with what was typed', () => {
    const again = ways.filter(
      ({ session }) => session.page?.view === 'form' && / (again|not saved) - /.test(session.place?.block ?? ''),
    );
    for (const { session } of again)
      for (const { Name, DefaultValue } of itemsOf(session.page?.data))
        expect([Name, DefaultValue]).toEqual([Name, (TYPED as { [name: string]: string })[Name] ?? null]);
    expect(again.length > 0).toBe(flow.name === 'Caller card');
  });
});
