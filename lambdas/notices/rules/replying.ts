import type { CallCard } from '../../travellers/call-card.ts';
import type { MessageClass } from '../../travellers/consent.ts';
import { plainly } from './understanding.ts';

/** A message that was sent to a number: what a reply can be about. */
export interface Sent {
  readonly template: string;
  readonly class: MessageClass;
  readonly traveller: string;
  /** What its key names: a booking, for a survey. */
  readonly about: string;
  /** Which of its kind it was, such as the version of a case. */
  readonly occasion: string;
  /** When it was sent, an instant. */
  readonly at: string;
}

/** What somebody can refuse to be sent. */
export type Refusable = Exclude<MessageClass, 'safety'>;
const REFUSABLE: readonly Refusable[] = ['operational', 'survey', 'marketing'];

/** What a number was answered lately. Instants. */
export interface Lately {
  /** When the end of a class, or of `all`, was confirmed. */
  readonly confirmed: { readonly [scope in Refusable | 'all']?: string | undefined };
  /** When work for people came of what was written, and when it was answered otherwise. */
  readonly tasks: readonly string[];
  readonly answers: readonly string[];
  /** When somebody unknown was told what can be written. */
  readonly helped?: string | undefined;
}

/** How long a question stands open, in days. */
const SURVEY_DAYS = 7;
/** For how long the same end is not confirmed again, in hours. */
const CONFIRMED_HOURS = 24;
/** The most that one number sets off in an hour: two machines that answer each other come to rest. */
const TASKS_AN_HOUR = 5;
const ANSWERS_AN_HOUR = 10;

/** Our answers to replies: nobody means these by an end to messages. */
const ANSWERS: ReadonlySet<string> = new Set([
  ...['opt-out-confirmed', 'opt-in-confirmed', 'help', 'status', 'freeze-whose', 'survey-thanks', 'callback-cancelled'],
]);

export const isAnswer = (template: string): boolean => ANSWERS.has(template);

/**
 * The classes that an end is about: that of what was sent last (S95), or everything that can be refused, where they say so or
 * nothing of the kind was sent. Of what was due at one moment, offers go out last. Warnings of danger go on.
 */
export function endedBy(sent: readonly Sent[], everything: boolean): readonly Refusable[] {
  const last = sent
    .flatMap(({ template, class: type, at }) => (type === 'safety' || isAnswer(template) ? [] : [{ class: type, at }]))
    .sort((a, b) => b.at.localeCompare(a.at) || REFUSABLE.indexOf(b.class) - REFUSABLE.indexOf(a.class))[0];
  return everything || last === undefined ? REFUSABLE : REFUSABLE.filter((type) => type === last.class);
}

/** One class, or all of them, by one name. */
export function scopeOf(classes: readonly Refusable[]): Refusable | 'all' {
  const [only = 'all', ...others] = classes;
  return others.length === 0 ? only : 'all';
}

/** Whether an end was confirmed within a day, by itself or with all others: it is not confirmed again. */
export const wasConfirmed = ({ confirmed }: Pick<Lately, 'confirmed'>, scope: Refusable | 'all', now: Date): boolean =>
  [confirmed[scope], confirmed.all].some((at = '') => now.getTime() - Date.parse(at) < CONFIRMED_HOURS * 3_600_000);

/** The classes that somebody refused by SMS, which a start brings back; what they never agreed to stays so. */
export const broughtBack = ({ consents }: Pick<CallCard, 'consents'>): readonly Refusable[] =>
  REFUSABLE.filter((type) => consents[type]?.given === false && consents[type].how === 'sms');

/** The classes of these that were agreed to: ending others would let a start bring them back, though nobody ever agreed. */
export const stillAgreed = (
  { consents }: Pick<CallCard, 'consents'>,
  classes: readonly Refusable[],
): readonly Refusable[] => classes.filter((type) => consents[type]?.given === true);

/** The survey that a digit answers: the last one that was sent, within seven days. */
export function openSurvey(sent: readonly Sent[], now: Date): Sent | undefined {
  const last = sent.filter(({ template }) => template === 'survey').sort((a, b) => b.at.localeCompare(a.at))[0];
  return last && now.getTime() - Date.parse(last.at) <= SURVEY_DAYS * 86_400_000 ? last : undefined;
}

const inLastHour = (instants: readonly string[], now: Date): readonly string[] =>
  instants.filter((at) => now.getTime() - Date.parse(at) < 3_600_000);

/** The instants of an hour with `now` added, or nothing where there are as many as may be. */
const oneMore = (instants: readonly string[], most: number, now: Date): readonly string[] | undefined => {
  const before = inLastHour(instants, now);
  return before.length < most ? [...before, now.toISOString()] : undefined;
};

/** What people of ours were given to do, with one more; nothing where that would be too many within an hour. */
export const oneMoreTask = ({ tasks }: Lately, now: Date) => oneMore(tasks, TASKS_AN_HOUR, now);
/** The same for answers. */
export const oneMoreAnswer = ({ answers }: Lately, now: Date) => oneMore(answers, ANSWERS_AN_HOUR, now);

/** Those whom a name may mean, written as it is understood: a given name, a family name or both. */
export const calledSo = <Person extends Pick<CallCard, 'name' | 'familyName'>>(
  people: readonly Person[],
  whose: string,
): readonly Person[] =>
  people.filter(({ name, familyName }) =>
    [name, familyName, `${name} ${familyName}`, `${familyName} ${name}`].some((each) => plainly(each) === whose),
  );
