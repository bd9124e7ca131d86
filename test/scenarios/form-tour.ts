import { expect } from 'vitest';
import type { Fault, InstanceFlow } from '../../local/connect/contact.ts';
import type { Guided } from './guided.ts';

/** A form behind the card: its name in the flow, how one comes to it, what is refused there and what is taken. */
export interface FormOfCard {
  readonly name: string;
  readonly open: readonly string[];
  readonly wrong: object;
  readonly right: object;
}

/** Every note of the guide fails once, and every form of these is not saved three times; the blocks as the flow names them. */
export function tourFaults({ name: flow, document }: InstanceFlow, forms: readonly FormOfCard[]): readonly Fault[] {
  const fails = (block: string): Fault => ({ flow, block, error: 'NoMatchingError' });
  const blocks = document.Actions.map(({ Identifier }) => Identifier);
  const saves = blocks.filter((block) => forms.some(({ name }) => block.startsWith(`save ${name} - ask `)));
  const notes = document.Actions.filter(({ Type }) => Type === 'UpdateFlowAttributes');
  expect(saves).toHaveLength(forms.length);
  return [...notes.map(({ Identifier }) => fails(Identifier)), ...[...saves, ...saves, ...saves].map(fails)];
}

/** Goes from the card to the form and back by every way: left empty, refused, not saved, saved. What was typed stays on it. */
export async function tour(agent: Guided, { open, wrong, right }: FormOfCard): Promise<void> {
  const opens = async (...typed: readonly object[]) => {
    for (const label of open) await agent.act(label);
    for (const data of typed) await agent.act('Save', data);
  };
  const errorOf = async () => (await agent.page()).data.ErrorText;
  const shown = async () =>
    (await agent.page()).data.Sections.flatMap(({ Items }: { Items: { DefaultValue: unknown }[] }) =>
      Items.map(({ DefaultValue }) => DefaultValue).filter((value) => value !== null),
    );
  const leaves = async (by: 'Back to the card' | 'Step') => {
    const { token } = await agent.page();
    expect((await agent.answer(token, by)).status).toBe(200);
    expect((await agent.page()).view).toBe('detail');
  };
  const notSaved = async () => {
    expect(await errorOf()).toMatch(/was not saved/);
    expect(await shown()).toEqual(Object.values(right));
  };
  const again = async () => {
    expect(await errorOf()).toMatch(/\.$/);
    expect(await errorOf()).not.toMatch(/was not saved/);
    expect(await shown()).toEqual(Object.values(wrong));
  };
  await opens();
  await leaves('Back to the card');
  await opens();
  await leaves('Step');
  await opens(right, right);
  await notSaved();
  await leaves('Step');
  await opens(right);
  await notSaved();
  await leaves('Back to the card');
  await opens(wrong);
  await again();
  await leaves('Back to the card');
  await opens(wrong);
  await leaves('Step');
  await opens(wrong, right);
  expect((await agent.page()).view).toBe('detail');
}
