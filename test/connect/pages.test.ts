import { describe, expect, it } from 'vitest';
import { MANAGED_VIEWS } from '../../contact-flows/flow-language/views/managed.ts';
import type { Data } from '../../local/connect/contact.ts';
import { doneOn, pageOf, resultOf } from '../../local/connect/pages.ts';

const page = (view: string, data: Data = {}) => pageOf('t', view, data);
const labels = (view: string, data: Data) => page(view, data).actions.map(({ action, label }) => `${action}: ${label}`);

/** Every view with all that can be done on it. */
const FULL: { readonly [V in keyof typeof MANAGED_VIEWS]: Data } = {
  detail: { Sections: 'x', Actions: ['Go', 'Stay'], Back: 'Home' },
  list: { Items: [{ Heading: 'Oslo', Id: 'osl' }, { Heading: 'no id' }], Back: { Label: 'Home' } },
  cards: { Cards: [{ Detail: { Actions: ['Go'] } }, { Detail: {} }], NoMatchFound: 'None', Back: 'Home' },
  confirmation: { Next: { Label: 'On' } },
  form: { Sections: [{ Items: [{ Name: 'asked' }, { Name: 'where' }] }], Next: 'Save', Back: 'Home' },
  'after-contact-work': {},
};

describe('a page of a guide', () => {
  it.each([
    ['detail', ['ActionSelected: Go', 'ActionSelected: Stay', 'Back: Home']],
    ['list', ['ActionSelected: Oslo', 'Back: Home']],
    ['cards', ['ActionSelected: Go', 'NoMatchFound: None', 'Back: Home']],
    ['confirmation', ['Next: On']],
    ['form', ['Next: Save', 'Back: Home']],
    ['after-contact-work', ['Submit: Submit', 'Cancel: Cancel']],
  ] as const)('shows what can be done on %s, and nothing that its view does not raise', (view, expected) => {
    expect(labels(view, FULL[view])).toEqual(expected);
    const raised: readonly string[] = MANAGED_VIEWS[view];
    for (const { action } of page(view, FULL[view]).actions) expect(raised).toContain(action);
  });

  it('knows a managed view by its ARN, and leaves others as the flow names them', () => {
    expect(page('arn:aws:connect:eu-central-1:aws:view/form:1').view).toBe('form');
    expect(page('aws:view/cards:$LATEST').view).toBe('cards');
    expect(page('detail').view).toBe('detail');
    expect(page('our own').actions).toEqual([]);
  });

  it('has the fields that can be filled in', () => {
    expect(page('form', FULL.form).fields).toEqual(['asked', 'where']);
    expect(page('after-contact-work').fields).toEqual(
      'Category Driver Satisfaction FollowUp Resolved ModifiedSummary ContactNotes'.split(' '),
    );
    expect(page('detail', FULL.detail).fields).toEqual([]);
    expect(page('after-contact-work').choices['Resolved']).toEqual(['Yes', 'No']);
    expect(page('form', FULL.form).choices).toEqual({});
  });

  it('has an item chosen by its id, where several say the same too', () => {
    const Items = ['one', 'two'].map((Id) => ({ Heading: 'Oslo', Id }));
    expect(doneOn(page('list', { Items }), 'two')?.result).toEqual({ actionName: 'two' });
    expect(doneOn(page('list', { Items }), 'Oslo')?.result).toEqual({ actionName: 'one' });
    expect(doneOn(page('list', { Items }), 'three')).toBeUndefined();
  });

  it('gives back a button by its label, an item by its id, a form by its fields, single choices as lists of one', () => {
    const done = (view: keyof typeof FULL, label: string, filled: { readonly [field: string]: string } = {}) => {
      const action = page(view, FULL[view]).actions.find((each) => each.label === label);
      return action && resultOf(view, action, filled);
    };
    expect(done('cards', 'Go')).toEqual({ actionName: 'Go' });
    expect(done('list', 'Oslo')).toEqual({ actionName: 'osl' });
    expect(done('confirmation', 'On')).toEqual({});
    expect(done('form', 'Save', { asked: 'a hotel' })).toEqual({ FormData: { asked: 'a hotel' } });
    expect(done('after-contact-work', 'Submit', { Driver: 'Order status', ContactNotes: 'x' })).toEqual({
      Driver: ['Order status'],
      ContactNotes: 'x',
    });
  });
});
