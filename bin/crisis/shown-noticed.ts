/** What stood out of what travellers come to us about, the newest first; and what is counted in this quarter-hour and was in the one before. */
export interface Noticed {
  readonly noticed: readonly {
    readonly quarter: string;
    readonly contacts: number;
    readonly usual: number;
    readonly says: string;
    readonly command?: string;
    readonly askedAs?: string;
  }[];
  readonly counting: readonly {
    readonly quarter: string;
    readonly matters: readonly { readonly says: string; readonly contacts: number; readonly known: number }[];
  }[];
}

/** The same for people: what stood out with the command that says whom it would touch, then the counts. */
export const shownNoticed = ({ noticed, counting }: Noticed): string =>
  [
    ...(noticed.length === 0 ? ['Nothing stood out.'] : noticed.flatMap(stoodOut)),
    ...counting.flatMap(({ quarter, matters }, n) => [
      `${n === 0 ? 'This quarter-hour' : 'The one before'}, from ${quarter.slice(11)}:`,
      ...(matters.length === 0 ? ['  nobody came'] : matters.map(counted)),
    ]),
  ]
    .map((line) => `${line}\n`)
    .join('');

const stoodOut = ({ says, command, askedAs }: Noticed['noticed'][number]): readonly string[] => [
  says,
  ...(command === undefined ? [] : [`  ${command}`]),
  ...(askedAs === undefined ? [] : ['  The same was asked already: nobody was rung again.']),
];

const counted = ({ says, contacts, known }: Noticed['counting'][number]['matters'][number]): string =>
  `  ${String(contacts).padStart(5)}  ${says}${known === 0 ? '' : `, and ${known} about the crisis that runs`}`;
