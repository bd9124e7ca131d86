import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { synthesizedFlows } from '../../local/assembly/flows.ts';
import type { Fault } from '../../local/connect/contact.ts';
import type { Walked } from '../../local/connect/interpreter.ts';
import { coverage, inWords, type Way } from '../connect/walked.ts';
import { DesksOf } from './desks.ts';
import { RunningCentre } from './running-centre.ts';

const RASA = '+37061234567';
const WEI_CHEN = '+8613800138000';
const STRANGER = '+442079460000';
const DEPARTMENTS = ['Team lead', 'Planner', 'Front desk', 'Finance', 'Management', 'Nobody we know'];
/** The flows that agents set off. */
const FLOWS = new Set([
  ...['Hand over', 'Handed over queue', 'Work for a department', 'Own work'],
  ...['Outbound whisper', 'Agent whisper', 'Waiting for your agent', 'Survey'],
]);

const centre = new RunningCentre();
const desks = new DesksOf(centre);
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());
afterEach(() => desks.goHome());

/** Something that happens at the centre while these blocks fail; answers the ways that it took. */
type Story = (faults: readonly Fault[]) => Promise<readonly Walked[]>;

const walkedBy = async (contact: string): Promise<readonly Walked[]> =>
  (await desks.send('GET', `/calls/${contact}/walked`)).body.walked;
const flowsHere = () =>
  synthesizedFlows(join(centre.data, 'assembly'))
    .filter(({ name }) => FLOWS.has(name))
    .map(({ name, type, content }) => ({ arn: name, name, type, document: JSON.parse(content) }));
const missing = async (): Promise<readonly Way[]> => {
  const { walked } = (await desks.send('GET', '/walked')).body as { walked: readonly Walked[] };
  return coverage(flowsHere(), walked).missing;
};

/** Every way of every flow, walked or not. */
const everyWay = () => coverage(flowsHere(), []).missing;
/** The blocks that somebody came by, on the way or at its end. */
const cameBy = (walked: readonly Walked[]): ReadonlySet<string> => {
  const taken = new Set(walked.map(({ flow, from, by }) => `${flow} ${from} ${by}`));
  const on = everyWay().filter(({ flow, from, by }) => taken.has(`${flow} ${from} ${by}`));
  return new Set(on.flatMap(({ flow, from, to }) => [`${flow}: ${from}`, `${flow}: ${to}`]));
};

/** The agent has nothing left to do and goes. */
async function leaves(user: string): Promise<void> {
  for (const deed of ['decline', 'end', 'finish']) await desks.does(user, deed);
  await desks.is(user, 'Offline');
}

/** A call that an agent takes and ends; then the caller presses these keys. */
const served =
  (user: string, from: string, keys: readonly string[], first = '0'): Story =>
  async (faults) => {
    const call = await desks.talking(user, from, [first, ...keys], faults);
    await leaves(user);
    if (keys.length > 0) await call.until('ended');
    return walkedBy(call.id);
  };

/** A call that is handed over; the colleague is not there. */
const handedOver: Story = async (faults) => {
  const call = await desks.talking('ruta', STRANGER, ['0'], faults);
  await desks.does('ruta', 'transfer', { to: 'Planner' });
  const walked = await walkedBy(call.id);
  await leaves('ruta');
  await desks.send('DELETE', `/calls/${call.id}`);
  return walked;
};

const task =
  (attribute: boolean, department: string): Story =>
  async (Faults) => {
    const { templates } = (await desks.send('GET', '/task-templates')).body;
    const [form, own] = templates as readonly { id: string }[];
    // The form takes departments that there are only; the one for one's own work takes none.
    const named = attribute || department === 'Nobody we know';
    const about = named
      ? { TaskTemplateId: own?.id, Attributes: { department } }
      : { TaskTemplateId: form?.id, References: { department: { Value: department } } };
    const started = { Name: 'Work', Description: 'To do', Faults, ...about };
    const { ContactId } = (await desks.send('PUT', '/contact/task', started)).body;
    const walked = await walkedBy(ContactId);
    await desks.send('DELETE', `/calls/${ContactId}`);
    return walked;
  };

/** A task as handlers of orders make it: it opens the desk of orders, and is somebody's by name. */
const orderTask =
  (whose: string, desk = 'order'): Story =>
  async (Faults) => {
    const { templates } = (await desks.send('GET', '/task-templates')).body;
    const own = (templates as readonly { id: string; forOneself: boolean }[]).find(({ forOneself }) => forOneself);
    const Attributes = { desk, order: '7000001', whose, department: 'Planner' };
    const started = { TaskTemplateId: own?.id, Name: 'Order 7000001', Attributes, Faults };
    const { ContactId } = (await desks.send('PUT', '/contact/task', started)).body;
    const walked = await walkedBy(ContactId);
    await desks.send('DELETE', `/calls/${ContactId}`);
    return walked;
  };

const ownTask: Story = async (faults) => {
  await desks.is('darius', 'Available');
  const { contact } = (await desks.does('darius', 'tasks', { name: 'My desk', faults })).body;
  await desks.does('darius', 'accept');
  if ((await desks.contacts('darius')).length > 0)
    await expect.poll(async () => (await desks.contacts('darius'))[0]?.is).toBe('connected');
  const walked = await walkedBy(contact);
  await leaves('darius');
  await desks.send('DELETE', `/calls/${contact}`);
  return walked;
};

const calledOut: Story = async (faults) => {
  await desks.is('ruta', 'Available');
  const { contact } = (await desks.does('ruta', 'call', { to: STRANGER, faults })).body;
  await desks.send('POST', `/calls/${contact}/does`, { answer: true });
  const walked = await walkedBy(contact);
  await leaves('ruta');
  return walked;
};

/** The score of the call was told before its caller presses a key. */
const toldBefore: Story = async () => {
  const call = await desks.talking('mantas', STRANGER, ['0', '2']);
  const asked = { question: 'keep the answer to the survey', contact: call.id, score: '1' };
  const path = '/2015-03-31/functions/wayline-dev-insights-caller/invocations';
  await desks.send('POST', path, { Details: { Parameters: asked } });
  await leaves('mantas');
  await call.until('ended');
  return walkedBy(call.id);
};

/** Somebody waits for the agent whom they know, who does not come: that they are not there could not be asked. */
const notAsked = { flow: 'To a person', block: 'your agent - agents staffed', error: 'NoMatchingError' };
const waited =
  (from: string): Story =>
  async (faults) => {
    const call = await desks.dial(from, ['0'], [notAsked, ...faults]);
    await call.until('queued');
    await centre.run('clock', '--to', 'PT31S');
    await desks.send('DELETE', `/calls/${call.id}`);
    return walkedBy(call.id);
  };

const without = (block: string): readonly Fault[] => [{ flow: 'Main inbound', block, error: 'NoMatchingError' }];

it('walks every way of the flows that agents set off, by what people do and by what fails', async () => {
  const known: { readonly story: Story; readonly faults: readonly Fault[]; readonly came: ReadonlySet<string> }[] = [];
  const tell = async (story: Story, faults: readonly Fault[] = []) => {
    known.push({ story, faults, came: cameBy(await story(faults)) });
  };
  for (const key of ['1', '2', '3', '4', '5', '0']) {
    await tell(served('mantas', STRANGER, [key]));
    await tell(served('mantas', STRANGER, ['9', key]));
    await tell(served('meilin', WEI_CHEN, [key]));
    await tell(served('meilin', WEI_CHEN, ['9', key]));
  }
  await tell(served('mantas', STRANGER, ['9', '9']));
  await tell(served('meilin', WEI_CHEN, ['9', '9']));
  await tell(served('ruta', RASA, ['5']));
  await tell(served('mantas', STRANGER, [], '9'));
  await tell(served('mantas', STRANGER, ['5']), without('who - ask who is calling'));
  await tell(handedOver);
  for (const department of DEPARTMENTS) for (const by of [true, false]) await tell(task(by, department));
  const { agents } = (await desks.send('GET', '/agents')).body as { agents: { userName: string; arn: string }[] };
  const planner = agents.find(({ userName }) => userName === 'andrius')?.arn ?? '';
  for (const whose of [planner, `${planner}-gone`, 'none']) await tell(orderTask(whose));
  for (const desk of ['case', 'cases']) await tell(orderTask('none', desk));
  await tell(ownTask);
  await tell(calledOut);
  await desks.send('GET', '/clock?settled');
  await tell(waited(WEI_CHEN));
  await tell(waited(RASA));
  for (let round = 0; round < 4; round += 1)
    for (const { flow, from: block, by: error } of (await missing()).filter(({ by }) => !/ |^success$/.test(by))) {
      const found = known.find(({ came }) => came.has(`${flow}: ${block}`));
      if (found) await tell(found.story, [...found.faults, { flow, block, error }]);
    }
  await tell(toldBefore);
  await desks.send('PUT', '/users/guest', { firstName: 'Guest', lastName: 'Nobody', role: 'seat' });
  await tell(served('guest', STRANGER, []));
  await centre.run('clock', '--to', '23:00');
  await tell(handedOver);
  process.kill(centre.enginePid, 'SIGKILL');
  await tell(served('mantas', STRANGER, ['5']));
  expect((await missing()).map(inWords)).toEqual([]);
}, 600_000);
