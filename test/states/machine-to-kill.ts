/** Opens the centre of the stack in the file that is given, starts an execution, and waits to be killed. */
import { readFileSync } from 'node:fs';
import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { type Small, SmallCentre } from '../events/small-centre.ts';
import { clientOf, machineArn } from './a-machine.ts';

const [, , file = '', data = ''] = process.argv;
const small = new SmallCentre(JSON.parse(readFileSync(file, 'utf8')) as Small, undefined, data);
const { engine } = await small.open();
const asked = { stateMachineArn: machineArn('pages'), name: 'one', input: '{"page":1}' };
await clientOf(small).send(new StartExecutionCommand(asked));
process.stdout.write(`${engine.pid}\n`);
// Nobody but a signal ends it.
setInterval(() => {}, 1000);
