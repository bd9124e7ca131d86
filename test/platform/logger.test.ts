import { afterEach, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { handle } from '../../lambdas/platform/handle.ts';
import { logger } from '../../lambdas/platform/logger.ts';
import { metrics } from '../../lambdas/platform/metrics.ts';

const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
const failed = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
afterEach(() => {
  vi.clearAllMocks();
  vi.unstubAllEnvs();
});

/** What was written, a JSON object a line: CloudWatch takes each line for one event. */
const lines = (stream: typeof out) =>
  stream.mock.calls.map(([line]) => {
    expect(String(line)).toMatch(/^[^\n]+\n$/);
    return JSON.parse(String(line)) as Record<string, unknown>;
  });

/** The part of CloudWatch's embedded metric format that we write: every name is a member of the same line. */
const embedded = z.object({
  _aws: z.strictObject({
    Timestamp: z.int().min(1e12),
    CloudWatchMetrics: z.tuple([
      z.strictObject({
        Namespace: z.literal('Wayline'),
        Dimensions: z.tuple([z.tuple([z.literal('service')])]),
        Metrics: z.tuple([z.strictObject({ Name: z.string(), Unit: z.enum(['Count', 'Milliseconds']) })]),
      }),
    ]),
  }),
  service: z.string().min(1),
});

it('writes a line with level, time and what is told, and the trace that Lambda names', () => {
  vi.stubEnv('_X_AMZN_TRACE_ID', 'Root=1-abc-def;Parent=1;Sampled=1');
  logger.info('answered', { question: 'who is calling', text: 'two\nlines' });
  const [line] = lines(out);
  expect(line).toMatchObject({ level: 'INFO', message: 'answered', question: 'who is calling', text: 'two\nlines' });
  expect(line?.['xray_trace_id']).toBe('1-abc-def');
  expect(new Date(String(line?.['timestamp'])).getTime()).toBeGreaterThan(1e12);
});

it.each([
  ['a count', () => metrics.count('TripsRejected', 3), 'TripsRejected', 3, 'Count'],
  ['one', () => metrics.count('CasesUnanswered'), 'CasesUnanswered', 1, 'Count'],
  ['a time', () => metrics.time('AnswerTime', 12, 'answered', { outcome: 'x' }), 'AnswerTime', 12, 'Milliseconds'],
])('writes %s as CloudWatch reads it, in one line', (_, write, name, value, unit) => {
  write();
  const [line, ...more] = lines(out);
  expect(more).toEqual([]);
  const [{ Metrics }] = embedded.parse(line)._aws.CloudWatchMetrics;
  expect(Metrics).toEqual([{ Name: name, Unit: unit }]);
  expect(line?.[name]).toBe(value);
});

it('logs that a function failed without its data, and throws on', async () => {
  const handler = handle(z.object({ phone: z.string().startsWith('+') }), () => {
    throw new TypeError('no answer about +37061234567');
  });
  await expect(handler({ phone: '+37061234567' }, {} as never)).rejects.toThrow(TypeError);
  await expect(handler({ phone: '37061234567' }, {} as never)).rejects.toThrow('The event does not fit: phone');
  expect(lines(failed)).toMatchObject([
    { level: 'ERROR', kind: 'TypeError', eventType: 'object' },
    { level: 'ERROR', kind: 'BadEvent', problem: 'The event does not fit: phone' },
  ]);
  expect(JSON.stringify(failed.mock.calls)).not.toContain('37061234567');
});
