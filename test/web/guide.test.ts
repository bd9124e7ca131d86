import { describe, expect, it } from 'vitest';
import { pageOf } from '../../local/connect/pages.ts';
import { changed, type Draft, pagesBeside, settled } from '../../local/web/guide/drafts.ts';
import { facts, titleOf } from '../../local/web/guide/facts.ts';
import { filledIn, formParts } from '../../local/web/guide/form-parts.ts';
import { inputs } from '../../local/web/guide/inputs.ts';
import type { GuidePage } from '../../local/web/live/messages.ts';

/** A page as the centre makes it, over the wire. */
const page = (view: string, data: object | string, token = 't'): GuidePage =>
  JSON.parse(JSON.stringify(pageOf(token, view, data as never)));

describe('a page of no view that is known', () => {
  it('is facts without JSON, in its order, under its title', () => {
    const shown = page('arn:aws:connect:eu:1:view/caller-card:$LATEST', {
      ...{ Heading: 'Rasa', nextTrip: { from_city: 'Vilnius', stops: ['Oslo', ''] }, note: null, Sections: 'Gold' },
    });
    expect(titleOf(shown)).toBe('Rasa');
    expect(facts(shown.data)).toEqual([
      { label: 'Next trip, From city', value: 'Vilnius' },
      { label: 'Next trip, Stops 1', value: 'Oslo' },
      { label: 'Sections', value: 'Gold' },
    ]);
    expect(titleOf(page('arn:aws:connect:eu:1:view/caller-card:$LATEST', 'text'))).toBe('Caller card');
    expect(titleOf(page('after-contact-work', { ContactWrapUp_Header_Title: 'Ended?' }))).toBe('Ended?');
    expect(facts('text')).toEqual([{ label: 'Text', value: 'text' }]);
  });
});

describe('the sections of a page', () => {
  const of = (Sections: unknown) => inputs.detail.parse({ Sections }).Sections;
  it('are words, marked-up words or facts, one or several; a number is written out, and nothing is empty', () => {
    expect(of('Gold')).toEqual([{ heading: '', says: 'Gold', facts: [] }]);
    expect(of({ TemplateString: '<TextContent><ol><li>One</li><li>Two</li></ol></TextContent>' })).toMatchObject([
      { says: 'One Two' },
    ]);
    expect(of(['a', { Heading: 'Trips', Items: [{ Label: 'Stops', Value: 2 }, { Label: null }] }])).toEqual([
      { heading: '', says: 'a', facts: [] },
      {
        ...{ heading: 'Trips', says: '' },
        facts: [
          { Label: 'Stops', Value: '2' },
          { Label: '', Value: '' },
        ],
      },
    ]);
  });
});

describe('what can be filled in', () => {
  const Items = [
    { Type: 'TextArea', Name: 'asked', Label: 'What?', HelperText: 'Such as.', DefaultValue: 'a hotel' },
    { Type: 'FormInput', Name: 'where', Label: 'Where', DefaultValue: null },
    { Type: 'RadioGroup', Name: 'does', Label: 'Do', Options: [{ Label: 'Add', Value: 'add' }] },
    { Type: 'Dropdown', Name: 'tier', Label: 'Tier', DefaultValue: ['gold', 'silver'], Options: [] },
    { Type: 'CreditCard', Name: 'card', Label: 'Card' },
  ];
  const form = page('form', { Sections: [{ Type: 'FormSection', Items }], Next: 'Save' });

  it('has its kind, label, helper, options and what stands in it', () => {
    const [part] = formParts(form);
    expect(part?.fields.map(({ name, kind, value }) => [name, kind, value])).toEqual([
      ['asked', 'area', 'a hotel'],
      ['where', 'text', ''],
      ['does', 'radio', ''],
      ['tier', 'select', 'gold'],
      ['card', undefined, ''],
    ]);
    expect(part?.fields[0]).toMatchObject({ label: 'What?', helper: 'Such as.' });
    expect(part?.fields[2]?.options).toEqual([{ label: 'Add', value: 'add' }]);
    const data = page('form', { Sections: [{ Type: 'DataSection', Items: [{ Label: 'Tier', Value: 'gold' }] }] });
    expect(formParts(data)).toMatchObject([{ facts: [{ Label: 'Tier', Value: 'gold' }], fields: [] }]);
  });

  it('is sent with its text, as it came or as it was typed; what is empty is left out', () => {
    expect(filledIn(form, { where: 'Nida' })).toEqual({ asked: 'a hotel', where: 'Nida', tier: 'gold' });
    expect(filledIn(form, { asked: '' })).toEqual({ tier: 'gold' });
  });

  it('is on the template for the work behind a contact what the centre takes there', () => {
    const shown = page('after-contact-work', { Resolved_DefaultValue: 'No', ContactSummary_DefaultValue: 'x' });
    const fields = formParts(shown).flatMap((part) => part.fields);
    expect(fields.map(({ name }) => name)).toEqual(shown.fields);
    expect(fields.map(({ kind }) => kind)).toEqual('radio select select radio radio area area'.split(' '));
    expect(filledIn(shown, {})).toEqual({ Resolved: 'No', ModifiedSummary: 'x' });
  });
});

describe('what was typed', () => {
  const where = { user: 'ruta', contact: 'c', guide: 'g' };
  const [one, two, after] = ['1', '2', '3'].map((token) => page('form', {}, token)) as [
    GuidePage,
    GuidePage,
    GuidePage,
  ];
  const typed = (state: Draft['state'] = 'open') => changed([], where, one, { filled: { asked: 'a hotel' }, state });
  const shown = (open: Parameters<typeof pagesBeside>[0], drafts: readonly Draft[]) =>
    pagesBeside(open, drafts).map(
      ({ guide, page, left }) => `${guide} ${page?.token ?? 'waits'}${left ? ' left' : ''}`,
    );

  it('adds up by page', () => {
    expect(changed(typed(), where, one, { filled: { where: 'Nida' } })).toMatchObject([
      { filled: { asked: 'a hotel', where: 'Nida' }, state: 'open' },
    ]);
  });

  it('stays in its place where its page was answered elsewhere, or its guide is over; newest guide first', () => {
    const card = { contact: 'g', page: one };
    const wrapUp = { contact: 'w', page: after };
    expect(shown([card, wrapUp], typed())).toEqual(['w 3', 'g 1']);
    expect(shown([{ ...card, page: two }, wrapUp], typed())).toEqual(['w 3', 'g 1 left', 'g 2']);
    expect(shown([{ ...card, page: null }], typed())).toEqual(['g 1 left', 'g waits']);
    expect(shown([wrapUp], typed())).toEqual(['w 3', 'g 1 left']);
    expect(shown([{ ...card, page: two }], typed('sending'))).toEqual(['g 2']);
  });

  it('is forgotten when the centre has taken it and its page is gone, not before', () => {
    const open = (page: GuidePage) => [{ contact: 'g', page }];
    expect(settled(typed('taken'), 'c', open(one))).toHaveLength(1);
    expect(settled(typed('taken'), 'c', open(two))).toEqual([]);
    expect(settled(typed('open'), 'c', open(two))).toHaveLength(1);
    expect(settled(typed('taken'), 'other', open(two))).toHaveLength(1);
  });
});
