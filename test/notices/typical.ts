import { EXAMPLES } from '../../lambdas/notices/templates/examples.ts';
import type { Content, SegmentFacts, Template } from '../../lambdas/notices/templates/template.ts';

/** Rasa's flight. */
export const segment = (change: Partial<SegmentFacts> = {}): SegmentFacts => ({
  ...EXAMPLES.reminder.segment,
  ...change,
});

/** A template with the facts of an ordinary day. */
export const typical = (template: Template): Content => ({ template, facts: EXAMPLES[template] }) as Content;
