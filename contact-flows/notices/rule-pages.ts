import {
  askForRule,
  filledRule,
  keepRule,
  listRules,
  lookAtRule,
  showRule,
  switchRule,
} from '../../lambdas/notices/agent-contract.ts';
import { describedForm, keptFields, notTaken } from '../agents/described-form.ts';
import { beside, detailPage, failedAt, PATIENCE, page, told } from '../agents/guide.ts';
import { ask } from '../flow-language/ask.ts';
import { note, noted } from '../flow-language/contact.ts';
import { goTo, type Path } from '../flow-language/step.ts';
import { byChoice, showView, viewResult } from '../flow-language/views/show-view.ts';
import * as words from './words.guide.en.ts';

const rule = noted('rule');
const version = noted('ruleVersion');
const { keep, kept } = keptFields(filledRule, 'rule');

const nothing = failedAt('no records');

/** The sentence stands on the page of the rule, or on the list. */
const onRule = ({ says }: { readonly says: string }) => [note({ news: says }), goTo('read the rule')] as const;
const onList = ({ says }: { readonly says: string }) => [note({ news: says }), goTo('read rules')] as const;

const form = {
  ...{ next: words.keep, back: words.toRules },
  to: { next: 'keep the words', back: 'rules' },
} as const;

/** Asks for a yes before a rule is switched. */
const sure = ({ heading, says, doIt }: (typeof words.sure)[keyof typeof words.sure], then: string): Path<string> => [
  detailPage({ Heading: heading, Sections: says, Actions: [doIt], Back: words.toRule }, [goTo(then)], [goTo('rule')]),
];

const switched = (to: 'on' | 'paused'): Path<string> => [
  ask(
    switchRule,
    { ...beside, rule, version, to },
    { done: onRule, no: onRule, forbidden: onRule, ...nothing },
    PATIENCE,
  ),
];

type Section =
  | ('rules' | 'read rules' | 'show rules' | 'rule' | 'read the rule' | 'show the rule')
  | ('rule form' | 'show rule form' | 'rule form again' | 'keep the words' | 'keep the rule' | 'rule not kept')
  | ('look' | 'sure on' | 'switch on' | 'sure pause' | 'pause');

/**
 * The pages of our people's own rules for messages (S95): a list, one rule, its form, whom it would reach, and whether it is on. The guide brings
 * `card`, where they are left, `unknown agent`, `no records` and `over`.
 */
export const rulePages = {
  rules: [note({ news: words.nothing }), goTo('read rules')],
  'read rules': [ask(listRules, beside, { rules: () => [goTo('show rules')], ...nothing }, PATIENCE)],
  'show rules': [
    showView('list', {
      ...page,
      data: {
        Heading: '$.External.heading',
        SubHeading: noted('news'),
        Items: '$.External.rules',
        Back: words.toDesk,
      },
      on: {
        ActionSelected: [
          note({ rule: viewResult('actionName') }),
          byChoice({ '+new': [goTo('rule form')] }, [goTo('rule')]),
        ],
        Back: [goTo('card')],
      },
    }),
  ],
  rule: [note({ news: words.nothing }), goTo('read the rule')],
  'read the rule': [
    ask(
      showRule,
      { ...beside, rule },
      {
        rule: ({ version }) => [note({ ruleVersion: version }), goTo('show the rule')],
        refused: onList,
        ...nothing,
      },
      PATIENCE,
    ),
  ],
  'show the rule': [
    detailPage(
      { ...told, Actions: '$.External.actions', Back: words.toRules },
      [
        byChoice(
          {
            [words.deeds.change]: [goTo('rule form')],
            [words.deeds.preview]: [goTo('look')],
            [words.deeds.on]: [goTo('sure on')],
            [words.deeds.pause]: [goTo('sure pause')],
          },
          [goTo('rule')],
        ),
      ],
      [goTo('rules')],
    ),
  ],
  'rule form': [
    ask(
      askForRule,
      { ...beside, rule },
      { form: () => [goTo('show rule form')], refused: onList, ...nothing },
      PATIENCE,
    ),
  ],
  'show rule form': [describedForm(form, 'first')],
  'rule form again': [describedForm(form, 'wrong')],
  'keep the words': [keep, goTo('keep the rule')],
  'keep the rule': [
    ask(
      keepRule,
      { ...beside, rule, version, ...kept },
      {
        done: ({ says, rule }) => [note({ news: says, rule }), goTo('read the rule')],
        refused: () => [goTo('rule form again')],
        changed: ({ version }) => [note({ ruleVersion: version }), goTo('rule form again')],
        no: onList,
        forbidden: onList,
        ...failedAt('rule not kept'),
      },
      PATIENCE,
    ),
  ],
  'rule not kept': notTaken(words.notKept, {
    ...{ next: words.again, back: words.toRules },
    to: { next: 'keep the rule', back: 'rules' },
  }),
  look: [
    ask(
      lookAtRule,
      { ...beside, rule },
      {
        preview: () => [
          detailPage({ ...told, Description: '$.External.says', Back: words.toRule }, [goTo('rule')], [goTo('rule')]),
        ],
        no: onRule,
        forbidden: onRule,
        ...nothing,
      },
      PATIENCE,
    ),
  ],
  'sure on': sure(words.sure.on, 'switch on'),
  'switch on': switched('on'),
  'sure pause': sure(words.sure.pause, 'pause'),
  pause: switched('paused'),
} as unknown as { readonly [S in Section]: Path<never> };
