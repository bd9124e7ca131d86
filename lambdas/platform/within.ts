import { logger } from './logger.ts';
import { metrics } from './metrics.ts';

/**
 * What `work` answers within `ms` milliseconds; else, or where it fails, `otherwise`, counted as `metric` (docs/decisions/0005).
 * Work that is late is told to stop by its signal; where it goes on, what it answers is not heard.
 */
export async function within<Answer, Otherwise>(
  ms: number,
  metric: string,
  work: (signal: AbortSignal) => Promise<Answer>,
  otherwise: Otherwise,
): Promise<Answer | Otherwise> {
  let timer: NodeJS.Timeout | undefined;
  // Not AbortSignal.timeout(): that holds on to all that listens until its time is up, long after the answer.
  const stop = new AbortController();
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => {
      refuse(new Late());
      stop.abort();
    }, ms);
  });
  try {
    return await Promise.race([work(stop.signal), late]);
  } catch (error) {
    logger.error('Not done in time for a caller', { metric, kind: (error as Error).name });
    metrics.count(metric);
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}

class Late extends Error {
  override readonly name = 'Late';
}
