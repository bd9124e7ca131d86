import { allAgents } from '../agents/store.ts';
import { dateIn } from '../calendar/local-time.ts';
import type { OrderStep } from './command.ts';
import type { AgentOfOrder, Order } from './order.ts';
import { type Filled, type FormField, fieldsOf } from './rules/forms.ts';
import type { OrderDesk } from './take-step.ts';
import { FIELD_LABELS, STEP_LABELS, steps } from './words.en.ts';

/** The step that a label stands for. */
export const stepLabelled = (label: string | null | undefined): OrderStep | undefined =>
  (Object.keys(STEP_LABELS) as OrderStep[]).find((step) => STEP_LABELS[step] === label);

const GIVEN_TO = { assign: 'planner', 'hand to front desk': 'frontDesk' } as const;

/** Those to whom an order can be given in a step; nobody for the steps that give it to nobody. */
export async function peopleFor({ table }: OrderDesk, step: OrderStep): Promise<readonly AgentOfOrder[]> {
  if (step !== 'assign' && step !== 'hand to front desk') return [];
  const all = await allAgents(table);
  return all
    .filter(({ role }) => role === GIVEN_TO[step])
    .map(({ arn, firstName, lastName }) => ({ agent: arn, name: `${firstName} ${lastName}` }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The form of a step as the form view takes it, with what was filled in; no sections where it needs nothing but a yes. */
export async function formOf(desk: OrderDesk, step: OrderStep, order: Order, filled: Filled, now: Date) {
  const people = await peopleFor(desk, step);
  const fields = Object.entries(FIELD_LABELS).map(([value, label]) => ({ value, label }));
  const asked = fieldsOf(step, order, { people, fields, today: dateIn(desk.zone, now) });
  const heading = STEP_LABELS[step];
  const says = steps.form(order.order, step);
  if (asked.length === 0) return { heading, says, sections: [] };
  const Items = asked.map((field) => shown(field, filled));
  return { heading, says, sections: [{ Type: 'FormSection' as const, Items }] };
}

const TYPES: { readonly [K in FormField['kind']]: string } = {
  input: 'FormInput',
  area: 'TextArea',
  day: 'DatePicker',
  choice: 'RadioGroup',
};

/** Views refuse empty strings: what has no words is left out. */
function shown({ kind, name, label, helper, options, first }: FormField, filled: Filled) {
  const value = filled[name] ?? first ?? '';
  return {
    ...{ Type: TYPES[kind], Name: name, Label: label },
    ...(helper === '' ? {} : { HelperText: helper }),
    ...(value === '' ? {} : { DefaultValue: value }),
    ...(options ? { Options: options.map(({ value: Value, label: Label }) => ({ Label, Value })) } : {}),
  };
}
