import Checkbox from '@cloudscape-design/components/checkbox';
import { FilledField } from '../../guide/filled-field.tsx';
import type { Field } from '../../guide/form-parts.ts';
import type { Typed } from './crisis-order.ts';

const field = (name: string, label: string, kind: Field['kind'], helper: string): Field => ({
  ...{ name, label, kind, helper, value: '', options: [] },
});

const FIELDS = [
  field('name', 'Name of the crisis', 'text', 'Small letters, digits and hyphens, such as hekla-ash'),
  field('from', 'First day', 'date', ''),
  field('to', 'Last day', 'date', ''),
  field('services', 'Services', 'area', 'Flights, ships, trains, hotels and tours, one a line'),
  field('places', 'Places', 'area', 'As the reservation system names them, one a line'),
  field('regions', 'Regions', 'area', 'A country such as IS or a zone such as Atlantic, one a line'),
];

const TICKS = [
  { name: 'cancelled', label: 'What is touched does not run: travellers hear what the law gives them' },
  { name: 'drill', label: 'This is a drill: nothing is sent to anybody' },
];

/** What a crisis is called and what it touches. */
export function ScopeFields({ typed, becomes }: { readonly typed: Typed; readonly becomes: (next: Typed) => void }) {
  return (
    <>
      <div className="fields">
        {FIELDS.map((each) => (
          <FilledField
            key={each.name}
            field={each}
            text={typed[each.name] ?? ''}
            becomes={(text) => becomes({ ...typed, [each.name]: text })}
          />
        ))}
      </div>
      <div>
        {TICKS.map(({ name, label }) => (
          <Checkbox
            key={name}
            checked={typed[name] === 'yes'}
            onChange={({ detail }) => becomes({ ...typed, [name]: detail.checked ? 'yes' : '' })}
          >
            {label}
          </Checkbox>
        ))}
      </div>
    </>
  );
}
