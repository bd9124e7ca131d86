import { describe, expect, it } from 'vitest';
import { newContact } from '../../local/connect/new-contact.ts';
import type { CallEvent } from '../../local/connect/transcript.ts';
import { Calls } from '../../local/live/calls.ts';
import { lineOn, type Transcript, withEvent } from '../../local/live/transcripts.ts';
import { type Wait, waitsAfter } from '../../local/live/waits.ts';

const at = (second: number) => new Date(Date.UTC(2026, 11, 4, 12, 0, second)).toISOString();
const queued = (queue: string, second = 0): CallEvent => ({
  ...{ at: at(second), who: 'queue', event: 'queued', queue, position: 1, lowSeconds: 60, highSeconds: 120 },
});
const accepted = (second: number): CallEvent => ({ at: at(second), who: 'agent', event: 'accepted', agent: 'ruta' });
const ended = (second: number): CallEvent => ({ at: at(second), who: 'caller', event: 'ended', reason: 'OTHER' });
const waitsOf = (...events: readonly (readonly [string, CallEvent])[]) =>
  events.reduce<readonly Wait[]>((waits, [contact, event]) => waitsAfter(waits, contact, event), []);

describe('waits', () => {
  it('last until an agent takes the contact, each contact by itself', () => {
    const waits = waitsOf(['a', queued('General')], ['b', queued('General', 5)], ['a', accepted(30)], ['a', ended(90)]);
    expect(waits).toMatchObject([
      { contact: 'a', queue: 'General', low: 60, high: 120, waited: 30, state: 'answered' },
      { contact: 'b', waited: null, state: 'waiting' },
    ]);
  });

  it('are over when the caller hangs up, and begin anew in another queue', () => {
    expect(waitsOf(['a', queued('General')], ['a', ended(7)])).toMatchObject([{ waited: 7, state: 'left' }]);
    const moved = waitsOf(['a', queued('General')], ['a', queued('Surge', 9)]);
    expect(moved).toMatchObject([{ queue: 'Surge', at: at(9), state: 'waiting' }]);
  });

  it('count from the first word where a contact keeps its place', () => {
    expect(waitsOf(['a', queued('General')], ['a', queued('General', 40)])).toMatchObject([{ at: at(0) }]);
  });

  it('stay on the board for a while: the last hundred, and every one that goes on', () => {
    const many = Array.from({ length: 150 }, (_, index) => `${index}`);
    const waits = waitsOf(
      ['open', queued('General')],
      ...many.flatMap((id) => [[id, queued('General')] as const, [id, ended(1)] as const]),
    );
    expect(waits).toHaveLength(101);
    expect(waits.slice(0, 2).map(({ contact }) => contact)).toEqual(['open', '50']);
  });
});

it('keeps the transcripts of the last contacts that are over, and of all that are not', () => {
  const about = (id: string) => ({ id, channel: 'VOICE', initiationMethod: 'INBOUND', customer: null, title: null });
  const told: readonly (readonly [string, CallEvent])[] = [
    ['live', queued('General')],
    ['a', ended(1)],
    ['b', ended(2)],
    ['c', ended(3)],
    ['live', accepted(4)],
  ];
  const kept = told.reduce<readonly Transcript[]>((all, [id, event]) => withEvent(all, about(id), event, 2), []);
  expect(kept.map(({ about: { id }, events }) => [id, events.length])).toEqual([
    ['live', 2],
    ['b', 1],
    ['c', 1],
  ]);
});

it('shows a caller who goes on in another contact as the same call, and a handed-over contact to its agent too', () => {
  const calls = new Calls();
  const told = (id: string, initiationMethod: 'INBOUND' | 'TRANSFER' | 'DISCONNECT' | 'CALLBACK', previous?: string) =>
    calls
      .of(
        newContact({
          ...{ id, channel: 'VOICE', initiationMethod },
          ...(previous === undefined ? {} : { previousContactId: previous }),
        }),
      )
      .map((about) => about.id);
  expect(told('call', 'INBOUND')).toEqual(['call']);
  expect(told('planner', 'TRANSFER', 'call')).toEqual(['call', 'planner']);
  expect(told('survey', 'DISCONNECT', 'planner')).toEqual(['call']);
  expect(told('later', 'CALLBACK', 'call')).toEqual(['later']);
  expect(told('lost', 'TRANSFER', 'before the centre was started')).toEqual(['lost']);
});

it('marks what happens on a later contact of a call, which the agent of an earlier one does not hear', () => {
  const about = { id: 'call', channel: 'VOICE', initiationMethod: 'INBOUND', customer: null, title: null };
  expect(lineOn(about, 'call', accepted(1))).toEqual(accepted(1));
  expect(lineOn(about, 'survey', accepted(1))).toEqual({ ...accepted(1), in: 'survey' });
});
