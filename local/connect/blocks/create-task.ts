import type { Block } from '../block.ts';
import { fields, text, textOrNothing, texts } from '../references.ts';
import { seconds } from '../seconds.ts';
import { byError, onwards } from '../transitions.ts';

/** Create task: a contact of its own, now or later. */
export const createTask: Block = {
  begin: (contact, { Parameters, ...action }, facts) => {
    const name = textOrNothing(contact, Parameters['Name']);
    if (name === undefined) return byError(contact, { ...action, Parameters }, 'NoMatchingError');
    const flow = textOrNothing(contact, Parameters['ContactFlowId']);
    const description = textOrNothing(contact, Parameters['Description']);
    const task = {
      name,
      ...(description === undefined ? {} : { description }),
      ...(flow === undefined ? {} : { flow }),
      attributes: texts(contact, Parameters['Attributes']),
      references: fields(contact, Parameters['References']),
      afterSeconds:
        seconds(contact, Parameters['DelaySeconds'], 0) ||
        secondsTo(text(contact, Parameters['ScheduledTime']), facts.now),
    };
    return onwards(contact, { ...action, Parameters }, [{ effect: 'task', task }]);
  },
};

/** Seconds until a time that is written as seconds since 1970 or as ISO 8601; none where it is past or no time. */
function secondsTo(written: string, now: Date): number {
  const at = /^\d+$/.test(written) ? Number(written) * 1000 : Date.parse(written);
  return Number.isNaN(at) ? 0 : Math.max(0, Math.round((at - now.getTime()) / 1000));
}
