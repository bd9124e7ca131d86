/** One execution environment of a Lambda function, in a worker thread: its bundle, its variables, and the centre's time. */
import { parentPort, workerData } from 'node:worker_threads';
import { execution } from './execution.ts';

parentPort?.on(
  'message',
  execution(workerData, (said) => parentPort?.postMessage(said)),
);
