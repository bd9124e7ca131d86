import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import { logger } from '../platform/logger.ts';
import type { aroundPayment } from './agent-contract.ts';
import { contactBeside } from './behind-guide.ts';
import type { KeptAgent } from './kept-agent.ts';
import type { PaymentStep } from './payment-store.ts';
import * as words from './words.agent.en.ts';

type Answer = AnswerTo<typeof aroundPayment>;

interface Around {
  readonly agentBehind: () => Promise<KeptAgent | undefined>;
  /** A contact as Connect sees it: its channel and the first of its chain. */
  readonly describe: (contact: string) => Promise<{ readonly channel: string; readonly initial: string } | undefined>;
  readonly recording: (does: 'pause' | 'resume', contact: string, initial: string) => Promise<boolean>;
  readonly keep: (step: PaymentStep) => Promise<void>;
  /** What the agency's clocks show, HH:MM. */
  readonly clock: string;
}

/**
 * Pauses the recording of a call as a payment begins, and resumes it as the agent says that it is done. Nothing resumes by itself: a
 * number that is still being said would be recorded. It is kept who said so, with what became of it (docs/decisions/0028).
 */
export async function takePayment(asked: AskedOf<typeof aroundPayment>, around: Around, now: Date): Promise<Answer> {
  const agent = await around.agentBehind();
  const contact = contactBeside(asked);
  if (!agent || contact === undefined) return { outcome: 'unknownAgent' };
  const does = asked.does === 'begin' ? 'pause' : 'resume';
  const became = await recordingOf(contact, does, asked.recorded === 'yes', around);
  const { arn, userName } = agent;
  await around.keep({ contact, at: now.toISOString(), agent: arn, userName, does: asked.does, recording: became });
  return said(asked.does, became, around.clock);
}

async function recordingOf(
  contact: string,
  does: 'pause' | 'resume',
  recorded: boolean,
  around: Around,
): Promise<PaymentStep['recording']> {
  try {
    const found = await around.describe(contact);
    const done = found?.channel === 'VOICE' && (await around.recording(does, contact, found.initial));
    if (done) return does === 'pause' ? 'paused' : 'resumed';
    return recorded || found === undefined ? 'as it was' : 'none';
  } catch (error) {
    logger.error('The recording of a call does not obey', { does, kind: (error as Error).name });
    return 'as it was';
  }
}

function said(does: 'begin' | 'end', became: PaymentStep['recording'], clock: string): Answer {
  if (became === 'as it was')
    return { outcome: 'refused', says: does === 'begin' ? words.notPaused : words.notResumed };
  if (does === 'begin')
    return { outcome: 'begun', says: became === 'none' ? words.nothingToPause : words.begun(clock) };
  return { outcome: 'ended', says: became === 'none' ? words.nothingToResume : words.ended(clock) };
}
