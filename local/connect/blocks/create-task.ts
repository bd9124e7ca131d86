import type { Block } from '../block.ts';
import { fields, text, textOrNothing, texts } from '../references.ts';
import { onwards } from '../transitions.ts';

/** Create task: a contact of its own, now or later. */
export const createTask: Block = {
  begin: (contact, { Parameters, ...action }) => {
    const flow = textOrNothing(contact, Parameters['ContactFlowId']);
    const description = textOrNothing(contact, Parameters['Description']);
    const task = {
      name: text(contact, Parameters['Name']),
      ...(description === undefined ? {} : { description }),
      ...(flow === undefined ? {} : { flow }),
      attributes: texts(contact, Parameters['Attributes']),
      references: fields(contact, Parameters['References']),
      afterSeconds: Number(text(contact, Parameters['DelaySeconds'])) || 0,
    };
    return onwards(contact, { ...action, Parameters }, [{ effect: 'task', task }]);
  },
};
