import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { planningOf } from '../notices/daily/planning.ts';
import { json } from '../notices/settings.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { executions, executionsVariables } from '../platform/gateways/step-functions.ts';
import { handle } from '../platform/handle.ts';
import { beginPlaybook } from './begin-playbook.ts';
import { operate } from './operate.ts';
import { pageVariables } from './settings.ts';

const running = executions(settings(executionsVariables));
const quotas = z.object({ concurrentCalls: z.number(), emailsPerDay: z.number() });
const { PAGES, QUOTAS } = settings(pageVariables.extend({ QUOTAS: json.pipe(quotas) }));
const desk = {
  table: { client: tableClient(), name: environment().tableName },
  planning: planningOf(),
  pages: PAGES,
  granted: QUOTAS,
  playbook: (name: string, version: number) => beginPlaybook(running, name, version),
  pause,
};

/** Whoever leads a crisis, by direct invocation: IAM says who may. `{"does": ...}` answers what became of the order. */
export const handler = handle(z.unknown(), (order) => operate(desk, order, now()));
