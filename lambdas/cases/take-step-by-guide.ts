import { asAgent } from '../agents/as-agent.ts';
import { agentBehind } from '../agents/behind-guide.ts';
import { keepTried } from '../agents/tried.ts';
import { DEPARTMENT_OF } from '../orders/words.en.ts';
import { asSentence } from '../platform/as-sentence.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { askForCaseStep, takeStepOfCase } from './agent-contract.ts';
import { type AgentDesk, actorOf } from './case-by-guide.ts';
import { caseOf } from './cases-store.ts';
import type { CaseStep } from './command.ts';
import { refusalOf } from './rules/authority.ts';
import { caseStepFilledIn } from './rules/filled-step.ts';
import { type Filled, type FormField, fieldsOf } from './rules/forms.ts';
import { caseMeant } from './rules/numbers.ts';
import { takeCaseStep } from './take-case-step.ts';
import { STEP_LABELS, steps } from './words.en.ts';
import { DEPARTMENTS as ROLES } from './work-list.ts';

const stepLabelled = (label: string | null | undefined): CaseStep | undefined =>
  (Object.keys(STEP_LABELS) as CaseStep[]).find((step) => STEP_LABELS[step] === label);

/** The form of a step, empty. */
export async function askForTheCaseStep(
  desk: AgentDesk,
  asked: AskedOf<typeof askForCaseStep>,
  now: Date,
): Promise<AnswerTo<typeof askForCaseStep>> {
  if (!(await agentBehind(desk.table, asked, now))) return { outcome: 'unknownAgent' };
  const [step, number] = [stepLabelled(asked.step), caseMeant(asked.case)];
  if (step === undefined) return { outcome: 'refused', says: steps.unknownStep };
  if (number === undefined) return { outcome: 'refused', says: steps.noSuchCase(asked.case ?? '') };
  return { outcome: 'form', ...formOf(step, number, {}) };
}

type Answer = AnswerTo<typeof takeStepOfCase>;

/** Takes a step of a case as the agent who has the contact; what their post may not do is refused in words, and kept (S92). */
export const takeCaseStepByGuide = (
  desk: AgentDesk,
  asked: AskedOf<typeof takeStepOfCase>,
  now: Date,
): Promise<Answer> =>
  asAgent<Answer>(desk, asked, 'work on cases', now, async (agent, contact) => {
    const actor = actorOf(agent);
    const [step, number] = [stepLabelled(asked.step), caseMeant(asked.case)];
    if (step === undefined) return { outcome: 'no', says: steps.unknownStep };
    const read = number === undefined ? undefined : await caseOf(desk.table, number);
    if (!read) return { outcome: 'no', says: steps.noSuchCase(asked.case ?? '') };
    const { case: of } = read;
    const forbidden = refusalOf(of, actor, step);
    if (forbidden?.refused.startsWith('You may not')) {
      const { arn, userName, role } = agent;
      const tried = { at: now.toISOString(), agent: arn, userName, role, deed: `${step} (case)`, contact };
      await keepTried(desk.table, tried, desk.days);
      return { outcome: 'forbidden', says: `${forbidden.refused} It is kept that you tried.` };
    }
    const again = (wrong: string): Answer => ({
      ...{ outcome: 'refused', wrong, version: String(of.version) },
      ...formOf(step, of.case, asked),
    });
    if (of.version !== Number(asked.version)) return again(steps.changed);
    if (forbidden) return { outcome: 'no', says: forbidden.refused };
    const command = caseStepFilledIn(step, asked);
    if ('refused' in command) return again(command.refused);
    const seen = { case: of.case, version: of.version, traveller: of.traveller };
    const taken = await takeCaseStep(desk.table, seen, command, actor, now);
    if (!('refused' in taken)) return { outcome: 'done', says: `Done: ${asSentence(taken.says)}` };
    return again(taken.changed ? steps.changed : taken.refused);
  });

const TYPES: { readonly [K in FormField['kind']]: string } = {
  input: 'FormInput',
  area: 'TextArea',
  choice: 'RadioGroup',
};

function formOf(step: CaseStep, number: string, filled: Filled) {
  const departments = ROLES.map((value) => ({ value, label: DEPARTMENT_OF[value] }));
  const Items = fieldsOf(step, departments).map((field) => shown(field, filled));
  const sections = [{ Type: 'FormSection' as const, Items }];
  return { heading: STEP_LABELS[step], says: steps.form(number), sections };
}

/** Views refuse empty strings: what has no words is left out. */
function shown({ kind, name, label, helper, options }: FormField, filled: Filled) {
  const value = filled[name] ?? '';
  return {
    ...{ Type: TYPES[kind], Name: name, Label: label },
    ...(helper === '' ? {} : { HelperText: helper }),
    ...(value === '' ? {} : { DefaultValue: value }),
    ...(options ? { Options: options.map((each) => ({ Label: each.label, Value: each.value })) } : {}),
  };
}
