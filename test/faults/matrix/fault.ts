import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Between } from '../a-door.ts';
import { fewer, withFailed } from './in-part.ts';
import type { Fault } from './matrix.ts';

/** How a service is asked and answers: SNS alone speaks XML. */
export type Wire = 'json' | 'xml';

/** How late a slow service answers, in milliseconds: before any client gives up. */
const LATE_MS = 250;

/** A fault of one service: the first `times` requests are hit, and those behind them go through. */
export function faultOf(fault: Fault, wire: Wire, times: number): Between {
  let count = 0;
  const seen = new Set<string>();
  const hit = () => ++count <= times;
  switch (fault) {
    case 'throttle':
      return async (_, goOn) => (hit() ? refusal(wire, 'ThrottlingException', 400) : goOn());
    case '5xx':
      return async (_, goOn) => (hit() ? refusal(wire, 'InternalServerError', 500) : goOn());
    case 'timeout':
      return async (_, goOn) => (hit() ? undefined : goOn());
    case 'slow':
      return async (_, goOn) => {
        if (hit()) await pause(LATE_MS);
        return goOn();
      };
    // Done twice, as where an answer was lost and the client asked again: it sees what the second came to.
    case 'duplicate':
      return async (_, goOn) => {
        if (hit()) await goOn();
        return goOn();
      };
    case 'partial':
      return async ({ action, body }, goOn) => {
        // What is asked again goes through.
        if (seen.has(body) || !hit() || seen.add(body).size % 2 === 0) return goOn();
        if (action === 'SendMessageBatch') return withFailed(body, goOn);
        if (action === 'BatchGetItem') return fewer(body, goOn);
        return refusal(wire, 'ServiceUnavailable', 503);
      };
  }
}

function refusal(wire: Wire, error: string, status: number): Answer {
  const type = wire === 'json' ? 'application/x-amz-json-1.0' : 'text/xml';
  const body =
    wire === 'json'
      ? JSON.stringify({ __type: error, message: 'Try again' })
      : `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${error}</Code><Message>Try again</Message></Error><RequestId>1</RequestId></ErrorResponse>`;
  return { status, headers: { 'content-type': type, 'x-amzn-errortype': error }, body: Buffer.from(body) };
}
