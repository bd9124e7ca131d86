import { bigFlow } from '../flow-language/verifier/big-flow.ts';
import { medianOfChecks } from '../flow-language/verifier/timed.ts';

const RUNS = 50;
const milliseconds = medianOfChecks(bigFlow(), RUNS);
process.stdout.write(`250 blocks read and checked: ${milliseconds.toFixed(1)} ms (median of ${RUNS})\n`);
