import { blockShape } from './block-shape.ts';
import { blockWords } from './block-words.ts';
import { branchWords } from './branch-words.ts';
import { branchesOf } from './branches.ts';
import type { Action, FlowDocument } from './document.ts';
import { mermaidLabel } from './mermaid-label.ts';

/**
 * The flow as a Mermaid flowchart for people: a frame per section, a node per block, an arrow per pair of blocks.
 * @throws an Error that names the target where a branch leads to a block that is not there.
 */
export function picture(document: FlowDocument, title: string): string {
  const nodes = new Map(document.Actions.map(({ Identifier }, index) => [Identifier, `n${index + 1}`]));
  const node = (identifier: string): string => {
    const found = nodes.get(identifier);
    if (found === undefined) throw new Error(`'${title}' leads to a block '${identifier}', which it does not have.`);
    return found;
  };
  const lines = [
    'flowchart TD',
    `accTitle: ${mermaidLabel(title)}`,
    `n0(("start")) --> ${node(document.StartAction)}`,
    ...[...Map.groupBy(document.Actions, sectionOf)].flatMap(([section, actions], index) =>
      framed(
        section,
        `s${index + 1}`,
        actions.map((action) => node(action.Identifier) + drawn(action)),
      ),
    ),
    ...document.Actions.flatMap((action) => arrows(action, node)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Identifiers are `section - step`. */
const BETWEEN = ' - ';

const sectionOf = ({ Identifier }: Action): string => Identifier.slice(0, Math.max(0, Identifier.indexOf(BETWEEN)));

const framed = (section: string, id: string, nodes: readonly string[]): readonly string[] =>
  section === '' ? nodes : [`subgraph ${id}["${mermaidLabel(section)}"]`, ...nodes.map((line) => `  ${line}`), 'end'];

function drawn(action: Action): string {
  const section = sectionOf(action);
  const step = section === '' ? action.Identifier : action.Identifier.slice(section.length + BETWEEN.length);
  const [open, close] = blockShape(action);
  return `${open}"${[step, ...blockWords(action)].map(mermaidLabel).join('<br/>')}"${close}`;
}

function arrows(action: Action, node: (identifier: string) => string): readonly string[] {
  const targets = [...Map.groupBy(branchesOf(action), ({ to }) => to)];
  return targets.map(([to, branches]) => {
    const certain = branches.some(({ on }) => on === 'success') && (targets.length === 1 || branches.length === 1);
    const words = [...new Set(branches.map((branch) => branchWords(action, branch)))].join(', ');
    return `${node(action.Identifier)} -->${certain ? '' : `|"${mermaidLabel(words)}"|`} ${node(to)}`;
  });
}
