import {
  askForCaseStep,
  filledCaseStep,
  listCases,
  openCaseFor,
  showCase,
  takeStepOfCase,
} from '../../lambdas/cases/agent-contract.ts';
import { describedForm, keptFields, notTaken } from '../agents/described-form.ts';
import { beside, detailPage, failedAt, PATIENCE, page, told } from '../agents/guide.ts';
import { ask } from '../flow-language/ask.ts';
import { note, noted, remembered } from '../flow-language/contact.ts';
import { goTo, type Path } from '../flow-language/step.ts';
import { byChoice, showView, typed, viewResult } from '../flow-language/views/show-view.ts';
import { guideForm, plainForm } from '../travellers/guide-form.ts';
import * as words from './words.guide.en.ts';

const traveller = remembered('traveller');
const number = noted('case');
const step = noted('caseStep');
const { keep, kept } = keptFields(filledCaseStep, 'case');

const nothing = failedAt('no records');

/** The sentence stands on the page of the case. */
const onCase = ({ says }: { readonly says: string }) => [note({ news: says }), goTo('read the case')] as const;

const form = {
  ...{ next: words.continueWith, back: words.toCase },
  to: { next: 'keep what was typed on the case', back: 'case' },
} as const;

const toCases = { label: words.toCases, to: 'cases' };

type Section =
  | ('cases' | 'read cases' | 'show cases' | 'case' | 'read the case' | 'show the case')
  | ('case step' | 'case step form' | 'case step form again' | 'keep what was typed on the case')
  | ('take the case step' | 'case step not taken' | 'case number' | 'save case number')
  | ('new case' | 'new case again' | 'new case not saved' | 'save new case');

/**
 * The pages of cases, for every guide that has them (S64 to S69): a list in the order of work, one case, and the form of each step, which the case's
 * own rules describe. The guide brings `card`, where they are left, `unknown agent`, `no records` and `over`.
 */
export const casePages = {
  cases: [note({ news: words.nothing }), goTo('read cases')],
  'read cases': [ask(listCases, { ...beside, traveller }, { cases: () => [goTo('show cases')], ...nothing }, PATIENCE)],
  'show cases': [
    showView('list', {
      ...page,
      data: { Heading: '$.External.heading', SubHeading: noted('news'), Items: '$.External.cases', Back: words.close },
      on: {
        ActionSelected: [
          byChoice({ 'by number': [goTo('case number')], new: [goTo('new case')] }, [
            note({ case: viewResult('actionName') }),
            goTo('case'),
          ]),
        ],
        Back: [goTo('card')],
      },
    }),
  ],
  ...plainForm('case number', words.byNumber, [note({ case: typed('number') }), goTo('case')], toCases),
  ...guideForm(
    'new case',
    words.newCase,
    [
      ask(
        openCaseFor,
        { ...beside, traveller, kind: typed('kind'), about: typed('about'), departs: typed('departs') },
        {
          begun: ({ says, case: begun }) => [note({ news: says, case: begun }), goTo('read the case')],
          refused: () => [goTo('new case again')],
          forbidden: ({ says }) => [note({ news: says }), goTo('read cases')],
          ...failedAt('new case not saved'),
        },
        PATIENCE,
      ),
    ],
    toCases,
  ),
  case: [note({ news: words.nothing }), goTo('read the case')],
  'read the case': [
    ask(
      showCase,
      { ...beside, case: number },
      {
        case: ({ version }) => [note({ caseVersion: version }), goTo('show the case')],
        refused: ({ says }) => [note({ news: says }), goTo('read cases')],
        ...nothing,
      },
      PATIENCE,
    ),
  ],
  'show the case': [
    detailPage(
      { ...told, Actions: '$.External.actions', Back: words.toCases },
      [note({ caseStep: viewResult('actionName') }), goTo('case step')],
      [goTo('cases')],
    ),
  ],
  'case step': [
    ask(
      askForCaseStep,
      { ...beside, case: number, step },
      { form: () => [goTo('case step form')], refused: onCase, ...nothing },
      PATIENCE,
    ),
  ],
  'case step form': [describedForm(form, 'first')],
  'case step form again': [describedForm(form, 'wrong')],
  'keep what was typed on the case': [keep, goTo('take the case step')],
  'take the case step': [
    ask(
      takeStepOfCase,
      { ...beside, case: number, version: noted('caseVersion'), step, ...kept },
      {
        done: onCase,
        refused: ({ version }) => [note({ caseVersion: version }), goTo('case step form again')],
        no: onCase,
        forbidden: onCase,
        ...failedAt('case step not taken'),
      },
      PATIENCE,
    ),
  ],
  'case step not taken': notTaken(words.notSaved, {
    ...{ next: words.again, back: words.toCase },
    to: { next: 'take the case step', back: 'case' },
  }),
} as unknown as { readonly [S in Section]: Path<never> };
