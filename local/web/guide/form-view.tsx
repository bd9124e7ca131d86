import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import type { GuidePage } from '../live/messages.ts';
import { Buttons } from './buttons.tsx';
import { FilledField } from './filled-field.tsx';
import { formParts } from './form-parts.ts';
import { inputs } from './inputs.ts';
import type { OfView } from './of-view.ts';
import { FactList, Top } from './sections.tsx';

/** A form, or the template for the work behind a contact: what is wrong, its parts, and what can be done. Enter does the first. */
export function FormView({ page, filled, fill, does }: OfView) {
  const { top, wrong } = headOf(page);
  const first = page.actions.find(({ action }) => action === 'Next' || action === 'Submit');
  return (
    <form
      className="view"
      onSubmit={(event) => {
        event.preventDefault();
        if (first) does(first.label);
      }}
    >
      <Top shown={top} />
      <div role="alert">{wrong && <Alert type="error">{wrong}</Alert>}</div>
      {formParts(page).map(({ heading, says, facts, fields }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is shown whole, and never grows
        <div key={index} className="part">
          {heading && <Box variant="h4">{heading}</Box>}
          {says && <p>{says}</p>}
          {facts.length > 0 && <FactList all={facts} />}
          {fields.map((field) => (
            <FilledField
              key={field.name}
              field={field}
              text={filled[field.name] ?? field.value}
              becomes={(text) => fill(field.name, text)}
            />
          ))}
        </div>
      ))}
      <Buttons actions={page.actions} does={does} first={first ? 'primary' : 'normal'} />
      <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
    </form>
  );
}

function headOf({ view, data }: GuidePage) {
  if (view === 'form') {
    const top = inputs.form.parse(data);
    return { top, wrong: top.ErrorText };
  }
  const given = inputs['after-contact-work'].parse(data);
  const text = (name: string): string => (typeof given[name] === 'string' ? given[name] : '');
  const top = {
    Heading: text('ContactWrapUp_Header_Title') || 'After contact work',
    SubHeading: text('ContactWrapUp_Header_Description'),
    Description: '',
    AttributeBar: [
      { Label: 'Customer', Value: text('CustomerName') },
      { Label: 'Phone number', Value: text('PhoneNumber') },
    ].filter(({ Value }) => Value !== ''),
  };
  return { top, wrong: '' };
}
