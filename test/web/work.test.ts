import { describe, expect, it } from 'vitest';
import { instantAt } from '../../local/web/guide/instant.ts';
import { fieldsOf, type TaskTemplate, taskOf } from '../../local/web/work/task-words.ts';

const ZONE = 'Europe/Vilnius';

describe('a day and a time on the agency’s clocks', () => {
  it.each([
    ['2026-12-05T17:00', '2026-12-05T15:00:00.000Z'],
    ['2026-07-05T00:30', '2026-07-04T21:30:00.000Z'],
    // The clocks go forward at 03:00 of 29 March, and back at 04:00 of 25 October.
    ['2026-03-29T02:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T04:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T02:30', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25T04:00', '2026-10-25T02:00:00.000Z'],
  ])('%s is %s', (text, instant) => expect(instantAt(text, ZONE)).toBe(instant));
  it.each(['', '2026-12-05T', 'T17:00', '2026-12T17:00', '2026-02-31T10:00', '2026-12-05T25:00'])(
    '%s is not whole, or no day',
    (text) => expect(instantAt(text, ZONE)).toBeUndefined(),
  );
});

describe('a task as it is written at the desk', () => {
  const field = (name: string, type: string, required = false, options: readonly string[] = []) => ({
    ...{ name, type, description: `About ${name}`, required },
    options: [...options],
  });
  const form: TaskTemplate = {
    ...{ name: 'Work for a department', description: 'Gives work' },
    fields: [
      field('Name', 'NAME', true),
      field('Description', 'DESCRIPTION', true),
      field('department', 'SINGLE_SELECT', true, ['Planner', 'Finance']),
      field('booking', 'TEXT'),
      field('due', 'DATE_TIME'),
    ],
  };

  it('is asked for field by field, each of its kind, and what may be left out says so', () => {
    expect(fieldsOf(form).map(({ label, kind, helper }) => [label, kind, helper])).toEqual([
      ['Name', 'text', 'About Name'],
      ['Description', 'area', 'About Description'],
      ['Department', 'select', 'About department'],
      ['Booking (optional)', 'text', 'About booking'],
      ['Due (optional)', 'instant', 'About due'],
    ]);
    expect(fieldsOf(form)[2]?.options.map(({ value }) => value)).toEqual(['Planner', 'Finance']);
  });

  it('is sent as the centre takes it: empty fields left out, times as instants', () => {
    const typed = {
      Name: 'Refund',
      Description: 'Twice paid',
      department: 'Finance',
      due: '2026-12-05T17:00',
      form: '',
    };
    expect(taskOf(form, typed, ZONE)).toEqual({
      task: {
        ...{ template: 'Work for a department', name: 'Refund', description: 'Twice paid' },
        references: { department: 'Finance', due: '2026-12-05T15:00:00.000Z' },
      },
    });
    expect(taskOf(form, { ...typed, due: '2026-12-05T' }, ZONE)).toEqual({
      wrong: expect.stringMatching(/^Write both the day and the time of 'due'/),
    });
    expect(taskOf(form, {}, ZONE)).toMatchObject({ task: { name: '', references: {} } });
  });
});
