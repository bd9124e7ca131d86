/** One command line of a page: its words, without the shell around it. */
export type Words = readonly string[];

/** What stands in the shell blocks of a page, and in its text between backquotes, command by command. */
export const commandsOf = (page: string): readonly Words[] =>
  [...blocks(page).flatMap(linesOf), ...inline(page)].flatMap(partsOf);

const blocks = (page: string): readonly string[] =>
  [...page.matchAll(/^ *```sh\n([\s\S]*?)^ *```/gm)].map(([, code = '']) => code);

const linesOf = (code: string): readonly string[] => code.replaceAll('\\\n', ' ').trim().split(/\n */);

const inline = (page: string): readonly string[] =>
  [...page.replaceAll(/```[\s\S]*?```/g, '').matchAll(/`((?:npx|npm|aws) [^`]+)`/g)].map(([, line = '']) => line);

/** `a && b`, and the command within `export X=$(b)`. */
const partsOf = (line: string): readonly Words[] =>
  line
    .replace(/^export \w+=\$\((.*)\)$/, '$1')
    .split(' && ')
    .map((command) => command.match(/"[^"]*"|'[^']*'|\S+/g) ?? [])
    .filter(([first = '']) => ['npx', 'npm', 'aws'].includes(first));
