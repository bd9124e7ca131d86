import { byStaffing } from '../flow-language/decide.ts';
import type { Words } from '../flow-language/languages.ts';
import { say } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';

/** Sections for where nobody can say how long it takes (S33): it is told whether anybody is at their desk. They begin at `no forecast` and go on at `queue`. */
export const noForecast = (says: { readonly nobodyHere: Words; readonly cannotSay: Words }) => ({
  'no forecast': [
    byStaffing('Staffed', {
      somebody: [goTo('cannot say')],
      nobody: [say(says.nobodyHere), goTo('queue')],
      failed: [goTo('cannot say')],
    }),
  ],
  'cannot say': [say(says.cannotSay), goTo('queue')],
});
