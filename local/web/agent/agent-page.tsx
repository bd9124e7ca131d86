import { useLive } from '../live/live.ts';
import { ChooseAgent } from './choose-agent.tsx';
import { DeskPage } from './desk-page.tsx';

/** The agent's workspace. `which` is the user name of the address; without one, or with one that nobody has, one chooses. */
export function AgentPage({ which }: { readonly which: string | undefined }) {
  const { desks, centre } = useLive();
  const desk = which && desks.find(({ userName }) => userName.toLowerCase() === which.toLowerCase());
  if (desk) return <DeskPage key={desk.userName} desk={desk} />;
  return <ChooseAgent unknown={which !== undefined && centre !== '' ? which : undefined} />;
}
