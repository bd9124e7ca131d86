import { idIn } from './arns.ts';
import type { Fault, Values } from './contact.ts';
import type { Open } from './contacts.ts';
import type { User } from './exchange/configuration.ts';
import type { Session } from './session.ts';
import { type FilledForm, filledForm, type Written } from './task-form.ts';
import type { TaskTemplate } from './task-templates.ts';

type Made = { readonly task: Session } | { readonly refused: string };

/** Makes tasks from their templates: at a desk, or by a program as by StartTaskContact. */
export class Tasks {
  private readonly templates: readonly TaskTemplate[];
  private readonly open: Open;

  constructor(templates: readonly TaskTemplate[], open: Open) {
    this.templates = templates;
    this.open = open;
  }

  /**
   * A task that an agent writes. Without the name of a template it is the first whose form takes the department, or for work
   * without one the first that people may keep for themselves.
   */
  write(maker: User, template: string | undefined, written: Written, faults: readonly Fault[]): Made {
    const found = template === undefined ? this.fitting(written) : this.named(template);
    if (!found) return this.unknown(template);
    const { selfAssign, flow } = found;
    const { arn, userName, firstName, lastName } = maker;
    const agent = selfAssign === undefined ? {} : { agent: { arn, userName, firstName, lastName } };
    return this.make(found, selfAssign ?? flow, written, { ...agent, ...(faults.length > 0 ? { faults } : {}) });
  }

  /** The forms, in the order of the assembly. */
  all(): readonly TaskTemplate[] {
    return this.templates;
  }

  /** A task that a program starts by the id of a template. Attributes stand beside what the form asks for. */
  start(template: string, written: Written, attributes: Values, faults: readonly Fault[]): Made {
    const found = this.templates.find(({ arn }) => idIn(arn) === template);
    if (!found) return { refused: `There is no task template with the id '${template}'.` };
    return this.make(found, found.flow, written, { attributes, ...(faults.length > 0 ? { faults } : {}) });
  }

  private make(template: TaskTemplate, flow: string, written: Written, known: Partial<Parameters<Open>[0]>): Made {
    const filled: FilledForm | { readonly refused: string } = filledForm(template, written);
    if ('refused' in filled) return filled;
    const task = this.open({ channel: 'TASK', initiationMethod: 'API', ...filled, ...known });
    task.run(flow);
    return { task };
  }

  private named(template: string): TaskTemplate | undefined {
    return this.templates.find(({ name }) => name.toLowerCase() === template.toLowerCase());
  }

  private fitting(written: Written): TaskTemplate | undefined {
    return this.templates.find(({ selfAssign, fields }) =>
      'department' in written.references ? fields.some(({ name }) => name === 'department') : selfAssign !== undefined,
    );
  }

  private unknown(template: string | undefined): { readonly refused: string } {
    const names = this.templates.map(({ name }) => name).join(', ');
    return {
      refused:
        names === ''
          ? 'There is no task template.'
          : `There is no task template '${template ?? ''}'. Choose one of ${names}.`,
    };
  }
}
