import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ModuleContract, moduleContract } from '../contact-flows/flow-language/module.ts';
import { readSubject } from '../contact-flows/flow-language/verifier/read-subject.ts';
import type { Subject } from '../contact-flows/flow-language/verifier/subject.ts';
import { synthesizedFlows } from '../local/assembly/flows.ts';
import { Failure } from './failure.ts';
import { jsonIn } from './flow-folder.ts';

/** A flow with the file it came from, or the sentence that says why there is none. */
export interface Source {
  readonly file: string;
  readonly subject: Subject | string;
  /** By which a flow may name it, where it is a module: id, ARN, name. */
  readonly names: readonly string[];
}

/** The files as flows; without any, all flows of the last synth. @throws Failure 2 where nothing is synthesized. */
export const sources = (files: readonly string[], data: string): readonly Source[] =>
  files.length > 0 ? files.flatMap(inFolder).map(fromFile) : fromLastSynth(data);

/** The JSON files of a folder, or the file itself. */
const inFolder = (path: string): readonly string[] =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ? jsonIn(path) : [path];

function fromFile(file: string): Source {
  try {
    const content = readFileSync(file, 'utf8');
    return { file, subject: readSubject(content), names: namesIn(content) };
  } catch {
    return { file, subject: 'This cannot be opened.', names: [] };
  }
}

const namesIn = (content: string): readonly string[] => {
  try {
    const { ContactFlowModule: module = {} } = JSON.parse(content) as {
      ContactFlowModule?: { [key: string]: unknown };
    };
    return [module['Id'], module['Arn'], module['Name']].flatMap((name) => (typeof name === 'string' ? name : []));
  } catch {
    return [];
  }
};

function fromLastSynth(data: string): readonly Source[] {
  const [newest] = [join(data, 'assembly'), 'cdk.out']
    .filter((directory) => existsSync(join(directory, 'manifest.json')))
    .sort((a, b) => statSync(join(b, 'manifest.json')).mtimeMs - statSync(join(a, 'manifest.json')).mtimeMs);
  if (newest === undefined)
    throw new Failure(2, 'Nothing is synthesized yet. Run npx cdk synth, or npm start, or name the files to check.');
  return synthesizedFlows(newest).map(({ stack, name, content, type, settings }) => {
    const subject = readSubject(content);
    const contract = settings === undefined ? undefined : moduleContract(settings);
    const known = { place: type as Subject['place'] & string, ...(contract ? { contract } : {}) };
    return {
      file: `${stack}/${name}`,
      subject: typeof subject === 'string' ? subject : { ...subject, ...known },
      names: [name],
    };
  });
}

/** The contracts of all modules among the sources, by every name of theirs. */
export const moduleContracts = (all: readonly Source[]): ReadonlyMap<string, ModuleContract> =>
  new Map(
    all.flatMap(({ subject, names }) => {
      const contract = typeof subject === 'string' ? undefined : subject.contract;
      return contract ? names.map((name) => [name, contract] as const) : [];
    }),
  );
