/** Meters before a table engine, one a name, in a process of their own: what they cost is not what they measure. */
import { type Meter, meter } from '../../bookings/meter.ts';

const [, , engine = '', ...names] = process.argv;
const meters = new Map<string, Meter>();
for (const name of names) meters.set(name, await meter(engine));

process.once('disconnect', () => process.exit());
process.on('message', () => process.send?.([...meters].map(([name, { used }]) => [name, used()])));
process.send?.([...meters].map(([name, { endpoint }]) => [name, endpoint]));
