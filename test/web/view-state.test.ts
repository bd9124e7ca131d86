import { expect, it } from 'vitest';
import { readChange } from '../../local/web/live/messages.ts';
import { after, centreTime, type Heard, isOver, nothingYet, type ViewState } from '../../local/web/live/view-state.ts';

const AT = '2026-12-04T12:00:00Z';
const about = (id: string) => ({ id, channel: 'VOICE', initiationMethod: 'INBOUND', customer: null, title: null });
const line = (event: string) => ({ at: AT, who: 'system', event });
const told = (id: string, event: string): Heard => ({
  ...{ change: 'told', heardAt: 0 },
  data: { contact: about(id), event: line(event) },
});
const snapshot = (centre: string, contacts: readonly string[] = [], messages: [] | null = null): Heard => ({
  ...{ change: 'snapshot', heardAt: 1000 },
  data: {
    ...{ centre, zone: 'Europe/Vilnius', statuses: ['Available'], now: AT, ran: [], desks: [], queues: [], waits: [] },
    ...{
      failed: [],
      messages,
      replies: [],
      contacts: contacts.map((id) => ({ about: about(id), events: [line('dialled')] })),
    },
  },
});
const behind = (...all: readonly Heard[]): ViewState => all.reduce(after, nothingYet);
const ids = ({ contacts }: ViewState) => contacts.map((contact) => contact.about.id);

it('begins with everything and adds what happens, contact by contact', () => {
  const state = behind(snapshot('one', ['a']), told('b', 'dialled'), told('a', 'prompt'), told('b', 'ended'));
  expect(state.link).toBe('live');
  expect(state.contacts.map(({ events }) => events.map(({ event }) => event))).toEqual([
    ['dialled', 'prompt'],
    ['dialled', 'ended'],
  ]);
  expect(state.contacts.map(isOver)).toEqual([false, true]);
});

it('keeps all that it knows while the centre is away, and takes everything anew when it is back', () => {
  const away = behind(snapshot('one', ['a']), told('a', 'prompt'), { change: 'away' });
  expect(away).toMatchObject({ link: 'away', zone: 'Europe/Vilnius' });
  expect(ids(away)).toEqual(['a']);
  const back = after(away, snapshot('one', ['a']));
  expect(back).toMatchObject({ link: 'live', contacts: [{ lost: false, events: [{ event: 'dialled' }] }] });
});

it('keeps what a stopped centre told, and marks the calls that it cut off', () => {
  const state = behind(snapshot('one'), told('cut', 'prompt'), told('over', 'ended'), snapshot('two', ['new']));
  expect(state.contacts.map(({ about: { id }, lost }) => [id, lost])).toEqual([
    ['cut', true],
    ['over', false],
    ['new', false],
  ]);
  expect(state.contacts.map(isOver)).toEqual([true, true, false]);
});

it('lets go of contacts that have long been over, and of none that is not', () => {
  const ended = Array.from({ length: 80 }, (_, index) => told(`${index}`, 'ended'));
  const state = behind(snapshot('one', ['live']), ...ended);
  expect(ids(state)).toHaveLength(61);
  expect(ids(state).slice(0, 2)).toEqual(['live', '20']);
});

it('keeps the inbox until it is read anew', () => {
  const message = { at: AT, to: '+37061234567' };
  const state = behind(snapshot('one'), {
    change: 'inbox',
    heardAt: 0,
    data: { messages: [message as never], replies: [] },
  });
  expect(after(state, snapshot('one')).messages).toEqual([message]);
  expect(after(state, snapshot('two', [], [])).messages).toEqual([]);
});

it("goes on with the centre's time by this machine's clock", () => {
  const state = behind(snapshot('one'));
  expect(new Date(centreTime(state, 61_000)).toISOString()).toBe('2026-12-04T12:01:00.000Z');
  expect(new Date(centreTime(state, 0)).toISOString()).toBe('2026-12-04T12:00:00.000Z');
});

it('reads changes at the door, and leaves out what is none', () => {
  const read = readChange('told', JSON.stringify({ contact: about('a'), event: { ...line('brand new'), more: 1 } }));
  expect(read).toEqual({ change: 'told', data: { contact: about('a'), event: line('brand new') } });
  expect(readChange('told', '{"contact": {}}')).toBeUndefined();
  expect(readChange('weather', '{}')).toBeUndefined();
});
