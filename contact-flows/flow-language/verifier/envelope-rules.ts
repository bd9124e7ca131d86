import { FLOW_LANGUAGE_VERSION } from '../document.ts';
import { type Problem, refused } from './problem.ts';
import type { Block, Subject } from './subject.ts';

/** The most that the service stores of one flow, in characters, and the most actions. */
const CONTENT_MAX = 256_000;
const ACTIONS_MAX = 250;

const RESERVED = new Set([
  '__proto__',
  'constructor',
  '__defineGetter__',
  '__defineSetter__',
  'toString',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'valueOf',
]);

/** Whether the service takes `identifier` as a block's: 1 to 50 characters, none of those that it reserves. */
const isIdentifier = (identifier: string): boolean =>
  /^[^%:(\\/)=$,;[\]{}]{1,50}$/u.test(identifier) && !RESERVED.has(identifier);

/** What the service refuses about a document before it looks at any action's inside. */
export function* envelopeProblems({ document, content, start, blocks, place }: Subject): Generator<Problem> {
  if (document['Version'] !== FLOW_LANGUAGE_VERSION)
    yield refused('', 'version', `Invalid property value. Path: Version (it is ${FLOW_LANGUAGE_VERSION})`);
  if (content.length > CONTENT_MAX)
    yield refused('', 'content-size', `Content has ${content.length} characters; the service takes ${CONTENT_MAX}.`);
  if (blocks.length > ACTIONS_MAX)
    yield refused('', 'action-count', `The flow has ${blocks.length} actions; the service takes ${ACTIONS_MAX}.`);
  if (!blocks.some(({ identifier }) => identifier === start))
    yield refused('', 'start-action', `Invalid property value. Path: StartAction (no action is called '${start}')`);
  if (place === 'MODULE' && (document['Settings'] ?? null) === null)
    yield refused('', 'module-settings', 'JSON field is missing or null for field name: settings');
  if (place !== undefined && place !== 'MODULE' && 'Settings' in document)
    yield refused('', 'flow-settings', 'Invalid property name. Path: Settings (only a module has it)');
  yield* identifierProblems(blocks);
}

function* identifierProblems(blocks: readonly Block[]): Generator<Problem> {
  const seen = new Set<string>();
  for (const { identifier, index } of blocks) {
    const path = `Path: Actions[${index}].Identifier`;
    if (!isIdentifier(identifier)) yield refused(identifier, 'identifier', `Invalid Action property value. ${path}`);
    else if (seen.has(identifier)) yield refused(identifier, 'identifier', `Duplicate Action identifier. ${path}`);
    seen.add(identifier);
  }
}
