import type { Json } from '../../../contact-flows/flow-language/verifier/json.ts';
import { type Wire, wire } from './judged-flow.ts';
import type { Smallest } from './smallest/action.ts';

/** One way to break an action, and what the service says of it as Actions[1]. */
export interface Break {
  readonly name: string;
  readonly broken: Wire;
  readonly says: string;
  readonly rule: string;
  /** More may be wrong than what is said: the broken part decides how the rest is read. */
  readonly more?: boolean;
}

const HERE = 'Actions[1]';
const ERRORS = [
  'NoMatchingError',
  'NoMatchingCondition',
  'TimeLimitExceeded',
  'QueueAtCapacity',
  'InputTimeLimitExceeded',
  'InvalidPhoneNumber',
  'MultipleFoundError',
  'NoneFoundError',
  'MultipleFound',
  'NoneFound',
  'ContactNotLinked',
  'CallbackNumberNotDialable',
  'InvalidCallbackNumber',
  'CallFailed',
  'ConnectionTimeLimitExceeded',
  'ChannelMismatch',
  'InFlightRedactionConfigurationFailed',
  'ParticipantNotFound',
  'TemplateRenderingError',
  'InventedByNobody',
];

const parent = (parameters: Wire['Parameters'], path: readonly string[]): { [name: string]: Json } =>
  path.slice(0, -1).reduce((inner, name) => inner[name] as { [name: string]: Json }, parameters);

const broken = (action: Smallest, change: (block: Wire) => void): Wire => {
  const block = wire(action);
  change(block);
  return block;
};

const without = (action: Smallest, path: string): Wire =>
  broken(action, ({ Parameters }) => {
    const names = path.split('.');
    delete parent(Parameters, names)[names.at(-1) ?? ''];
  });

/** Every string in a value, as the path to it. */
const stringsIn = (value: Json, path: readonly string[] = []): readonly (readonly string[])[] => {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner as Json, [...path, key]));
};

const written = (path: readonly string[]): string =>
  path.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join('');

const missingParameters = (action: Smallest): readonly Break[] => [
  ...action.requires.map((name) => ({
    name: `without ${name}`,
    broken: without(action, name),
    says: `Action is missing required property. Path: ${HERE}.Parameters.${name}`,
    rule: 'missing-parameter',
    more: action.decides.includes(name),
  })),
  ...(action.oneOf ? [action.oneOf.find((name) => name in action.parameters) ?? ''] : []).map((name) => ({
    name: `without ${name}`,
    broken: without(action, name),
    says: `At least one of [${action.oneOf?.join(', ')}] must be set`,
    rule: 'one-of',
    more: action.decides.includes(name),
  })),
];

const emptyStrings = (action: Smallest): readonly Break[] =>
  stringsIn(action.parameters).map((path) => ({
    name: `with an empty string at ${written(path)}`,
    broken: broken(action, ({ Parameters }) => {
      parent(Parameters, path)[path.at(-1) ?? ''] = '';
    }),
    says:
      path[0] === 'Attributes'
        ? 'Empty value in Parameters.Attributes'
        : `Invalid Action property value. Path: ${HERE}.Parameters${written(path)}`,
    rule: 'empty-string',
    more: action.decides.includes(path[0] ?? ''),
  }));

const errors = (action: Smallest): readonly Break[] => {
  const known = [...action.errors, ...action.mayHave];
  return [
    ...action.errors.map((error) => ({
      name: `without a path for ${error}`,
      broken: broken(action, ({ Transitions }) => {
        Transitions.Errors = (Transitions.Errors ?? []).filter(({ ErrorType }) => ErrorType !== error);
      }),
      says: `Action is missing required error. Error: ${error}, Path: ${HERE}`,
      rule: 'missing-error',
    })),
    ...ERRORS.filter((error) => !known.includes(error)).map((error) => ({
      name: `with a path for ${error}`,
      broken: broken(action, ({ Transitions }) => {
        Transitions.Errors?.push({ ErrorType: error, NextAction: 'end' });
      }),
      says: `Invalid Action error. Error: ${error}, Path: ${HERE}.Transitions.Errors`,
      rule: 'error-type',
    })),
  ];
};

const NEXT = `Action is missing required property. Path: ${HERE}.Transitions.NextAction`;

const ways = (action: Smallest): readonly Break[] => [
  ...(action.next === 'required'
    ? [undefined, '', 'undefined'].map((NextAction) => ({
        name: `with ${JSON.stringify(NextAction) ?? 'nothing'} as NextAction`,
        broken: broken(action, ({ Transitions }) => {
          if (NextAction === undefined) delete Transitions.NextAction;
          else Transitions.NextAction = NextAction;
        }),
        says: NEXT,
        rule: 'next-action',
      }))
    : []),
  {
    name: 'with a NextAction that is not there',
    broken: broken(action, ({ Transitions }) => {
      Transitions.NextAction = 'nowhere';
    }),
    says: `Invalid Action property value. Path: ${HERE}.Transitions.NextAction`,
    rule: 'target',
  },
  ...(action.conditions === 'none'
    ? [
        {
          name: 'with a condition',
          broken: broken(action, ({ Transitions }) => {
            Transitions.Conditions = [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: ['1'] } }];
          }),
          says: `Action does not support conditions. Path: ${HERE}.Transitions.Conditions`,
          rule: 'conditions',
        },
      ]
    : []),
];

const FORBIDDEN = `Action does not support transitions. Path: ${HERE}.Transitions`;

const transitionsAdded = (action: Smallest): readonly Break[] => {
  const added: readonly Wire['Transitions'][] = [
    { NextAction: 'end' },
    { Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'end' }] },
    { Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: ['1'] } }] },
  ];
  return added.map((Transitions) => ({
    name: `with ${Object.keys(Transitions).join('')}`,
    broken: { ...wire(action), Transitions },
    says: FORBIDDEN,
    rule: 'transitions',
  }));
};

/** Every single break of an action that can be told from what the reference says of it. */
export const breaksOf = (action: Smallest): readonly Break[] => [
  ...missingParameters(action),
  ...emptyStrings(action),
  {
    name: 'with a parameter that nobody knows',
    broken: broken(action, ({ Parameters }) => {
      Parameters['InventedByNobody'] = 'x';
    }),
    says: `Invalid Action property name. Path: ${HERE}.Parameters.InventedByNobody`,
    rule: 'parameter-name',
  },
  ...(action.next === 'forbidden' ? transitionsAdded(action) : [...errors(action), ...ways(action)]),
];
