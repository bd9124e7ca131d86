import type { Centre } from '../../../local/centre.ts';

/** Seconds: how soon an agent answers what rings, and how long the work behind a call takes, from and to. */
const [ANSWERS, WRAPS] = [
  [1, 4],
  [20, 40],
] as const;
/** How long they talk, in seconds, from and to; with the work behind it that is 300 on average, which is what forecasts count on. */
const TALKS = [120, 420] as const;
const LANGUAGES = ['en', 'lt', 'zh', 'fa'];

const nameOf = (n: number): string => `seat${String(n).padStart(3, '0')}`;

/** A file of so many agents for `wayline agents import`, who speak every language. */
export const agentsFile = (seats: number): string =>
  Array.from({ length: seats }, (_, n) =>
    JSON.stringify({
      ...{
        userName: nameOf(n),
        firstName: 'Seat',
        lastName: `Number${n}`,
        role: 'seat',
        team: 'Neris',
        departments: [],
      },
      skills: LANGUAGES.map((value) => ({ name: 'language', value, level: 5 })),
    }),
  ).join('\n');

/** People at their desks: they answer, talk, hang up or are hung up on, write, and are there for the next. */
export class Seats {
  private readonly centre: Centre;
  private readonly random: () => number;
  private readonly count: number;

  constructor(centre: Centre, count: number, random: () => number) {
    this.centre = centre;
    this.count = count;
    this.random = random;
  }

  /** Everybody chooses that status. */
  all(status: 'Available' | 'Offline'): void {
    for (let n = 0; n < this.count; n += 1) must(this.centre.desks.choose(nameOf(n), status));
  }

  /** A contact rings at one of them. */
  rings(agent: string, contact: () => string | undefined): void {
    this.after(ANSWERS, () => {
      const id = contact();
      // Who hung up meanwhile rings no longer.
      if (id !== undefined) this.centre.desks.do(agent, 'accept', id);
    });
  }

  /** They talk, until `over`; then the agent writes, and is there for the next. */
  talks(agent: string, contact: string, over: () => void): void {
    this.after(TALKS, () => {
      over();
      this.after(WRAPS, () => this.centre.desks.do(agent, 'finish', contact));
    });
  }

  /** It rang out: they say that they are there. */
  back(agent: string): void {
    this.centre.desks.choose(agent, 'Available');
  }

  private after([from, to]: readonly [number, number], what: () => void): void {
    this.centre.clock.after(from + this.random() * (to - from), what);
  }
}

function must(refused: { readonly refused: string } | undefined): void {
  if (refused) throw new Error(refused.refused);
}
