import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logOf, personalIn } from './personal-data.ts';
import { RunningCentre } from './running-centre.ts';

const centre = new RunningCentre();
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());

describe('a log line that tells who called', () => {
  it.each([
    '{"message":"asked by +37061234567"}',
    '{"message":"asked by 37061234567"}',
    '{"kind":"Error","to":"rasa@example.com"}',
    '{"message":"Hello Rasa"}',
    '{"booking":"demo RASA24"}',
    '{"digits":"727224"}',
  ])('is found: %s', (line) => {
    expect(personalIn(`{"level":"INFO"}\n${line}\n`)).toEqual([line]);
  });

  it.each([
    '{"level":"INFO","message":"answered","question":"who is calling","outcome":"oneTrip","ms":12,"timestamp":"2026-12-04T12:00:00.123Z"}',
    '{"_aws":{"Timestamp":1796385600123,"CloudWatchMetrics":[]},"AnswerTime":[12]}',
  ])('is not seen where there is none: %s', (line) => {
    expect(personalIn(line)).toEqual([]);
  });
});

it('fails a scenario whose centre logged a number', async () => {
  await centre.call('+37061234567', '--press', '1,0');
  expect(logOf(centre.data)).toMatch(/who is calling/);
  centre.refusePersonalLog();
  appendFileSync(join(centre.data, 'functions.log'), '{"message":"+37061234567"}\n');
  expect(() => centre.refusePersonalLog()).toThrow(/The functions logged who called/);
  centre.forgetLog();
});
