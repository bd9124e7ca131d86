import { keepDisposition } from '../../lambdas/insights/agent-contract.ts';
import { beside, over, PATIENCE, page } from '../agents/guide.ts';
import { findTheAgent } from '../agents/unknown-agent.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, remembered } from '../flow-language/contact.ts';
import { flow } from '../flow-language/flow.ts';
import { goTo, type Step } from '../flow-language/step.ts';
import { showView, viewResult } from '../flow-language/views/show-view.ts';
import * as words from './words.guide.en.ts';

/** Single choices come back as a list of one. */
const chosen = (field: string): string => viewResult(`${field}[0]`);

/** The page, with `says` above it: what it is for, or what is wrong. What was chosen and written stays. */
const wrapUpPage = (says: string): Step<'keep' | 'over'> =>
  showView('after-contact-work', {
    ...page,
    data: {
      CustomerName: remembered('brief'),
      ContactWrapUp_Header_Title: words.wrapUp.title,
      ContactWrapUp_Header_Description: says,
      Disposition_Header_Title: words.wrapUp.disposition,
      ContactSummary_Header_Title: words.wrapUp.summary,
      AdditionalNotes_Header_Title: words.wrapUp.notes,
      Category_DefaultValue: chosen('Category'),
      Driver_DefaultValue: chosen('Driver'),
      Satisfaction_DefaultValue: chosen('Satisfaction'),
      FollowUp_DefaultValue: chosen('FollowUp'),
      Resolved_DefaultValue: chosen('Resolved'),
      ContactSummary_DefaultValue: viewResult('ModifiedSummary'),
      AdditionalNotes_DefaultValue: viewResult('ContactNotes'),
    },
    on: { Submit: [goTo('keep')], Cancel: [goTo('over')] },
  });

const said = (heading: string, says: string): Step<'over'> =>
  showView('confirmation', {
    ...page,
    data: { Heading: heading, SubHeading: says, Next: { Label: words.close } },
    on: { Next: [goTo('over')] },
  });

/** What an agent sees when a contact is over: how it ended, for the record and for whoever answers next. */
export const wrapUp = flow({
  name: 'Wrap-up',
  type: 'CONTACT_FLOW',
  description: 'Asks the agent how a contact ended, and keeps it with the contact and on the timeline.',
  sections: {
    start: [loggingDisabled, wrapUpPage(words.wrapUp.says)],
    again: [wrapUpPage('$.External.says')],
    'not saved': [wrapUpPage(words.notSaved)],
    keep: [
      ask(
        keepDisposition,
        {
          ...beside,
          traveller: remembered('traveller'),
          driver: chosen('Driver'),
          resolved: chosen('Resolved'),
          followUp: chosen('FollowUp'),
          summary: viewResult('ModifiedSummary'),
          notes: viewResult('ContactNotes'),
        },
        {
          done: () => [goTo('kept')],
          refused: () => [goTo('again')],
          unknownAgent: () => [goTo('unknown agent')],
          unavailable: () => [goTo('not saved')],
          technicalError: () => [goTo('not saved')],
        },
        PATIENCE,
      ),
    ],
    kept: [said(words.kept, '$.External.says')],
    'unknown agent': findTheAgent('keep', 'we do not know you'),
    'we do not know you': [said(words.notKept, words.unknownAgent)],
    over,
  },
});
