import type { Action } from './document.ts';

const PROMPTS = new Set(['MessageParticipant', 'MessageParticipantIteratively']);
const QUEUES = new Set(['TransferContactToQueue', 'DequeueContactAndTransferToQueue']);
const QUESTIONS = new Set(['GetParticipantInput', 'ConnectParticipantWithLexBot', 'InvokeLambdaFunction']);

/** The Mermaid brackets of a block: prompts, queues, questions and ends can be told apart at a glance. */
export function blockShape({ Type, Transitions }: Action): readonly [open: string, close: string] {
  if (PROMPTS.has(Type)) return ['(', ')'];
  if (QUEUES.has(Type)) return ['[(', ')]'];
  if (QUESTIONS.has(Type) || Transitions.Conditions?.length) return ['{{', '}}'];
  return Transitions.NextAction === undefined ? ['([', '])'] : ['[', ']'];
}
