import { Hono } from 'hono';
import * as z from 'zod';
import { idIn } from './connect/arns.ts';
import type { Desks } from './connect/desk.ts';
import type { Tasks } from './connect/tasks.ts';
import { faults } from './faults.ts';

const name = z
  .string({ error: 'Give the name of the task: what is to be done, in a few words.' })
  .min(1, 'Give the name of the task: what is to be done, in a few words.')
  .max(512, 'The name of a task has 512 characters at most.');
const values = z
  .record(z.string(), z.string(), { error: 'Give references as {"booking": "RASA24", ...}.' })
  .default({});

/** A task as somebody writes it at their desk; the department stands beside the other fields of its form. */
const writing = z.object({
  template: z.string().optional(),
  name,
  description: z.string().optional(),
  department: z.string().optional(),
  references: values,
  faults,
});

/** A task as StartTaskContact takes it, by a template; `Faults` is ours. */
const starting = z.object({
  TaskTemplateId: z.string({ error: 'Give the TaskTemplateId.' }),
  Name: name,
  Description: z.string().optional(),
  Attributes: z.record(z.string(), z.string()).default({}),
  References: z.record(z.string(), z.object({ Value: z.string(), Type: z.string().optional() })).default({}),
  Faults: faults,
});

/** Tasks over HTTP: their forms, those that agents write, and a stand-in for Connect's StartTaskContact. */
export function taskRoutes(desks: Desks, tasks: Tasks): Hono {
  const app = new Hono();
  app.get('/task-templates', (context) =>
    context.json({
      templates: tasks.all().map(({ arn, name, description, selfAssign, fields }) => ({
        ...{ id: idIn(arn), name, description, forOneself: selfAssign !== undefined, fields },
      })),
    }),
  );
  app.post('/agents/:user/tasks', async (context) => {
    const asked = writing.safeParse(await context.req.json().catch(() => ({})));
    if (!asked.success) return context.json({ problem: asked.error.issues[0]?.message }, 400);
    const { template, department, references, faults: broken, ...written } = asked.data;
    const all = department === undefined ? references : { ...references, department };
    const user = context.req.param('user');
    const made = desks.write(user, template, { ...written, references: all }, broken);
    if ('contact' in made) return context.json(made, 201);
    return context.json({ problem: made.refused }, desks.of(user) ? 409 : 404);
  });
  app.put('/contact/task', async (context) => {
    const asked = starting.safeParse(await context.req.json().catch(() => ({})));
    if (!asked.success) return context.json({ message: asked.error.issues[0]?.message }, 400);
    const { TaskTemplateId, Name, Description, Attributes, References, Faults } = asked.data;
    const references = Object.fromEntries(Object.entries(References).map(([key, { Value }]) => [key, Value]));
    const written = { name: Name, description: Description, references };
    const made = tasks.start(TaskTemplateId, written, Attributes, Faults);
    return 'task' in made ? context.json({ ContactId: made.task.id }) : context.json({ message: made.refused }, 400);
  });
  return app;
}
