import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAssembly } from '../../local/assembly/resources.ts';

/** Where a function stops for ever: before its work, or behind it, when nobody knows yet that it is done. */
type Place = `before ${string}` | `behind ${string}`;

/** Makes functions of a centre's own assembly stop for ever when told to, so that a kill comes at a certain point of their work. */
export class Stop {
  private readonly data: string;

  /** `data` is the folder of a centre that was started before and does not run now. */
  constructor(data: string, functions: readonly string[]) {
    this.data = data;
    for (const name of functions) this.lets(name);
  }

  /** From now on whatever comes to that place stops there. */
  at(place: Place): void {
    rmSync(this.file('stopped'), { force: true });
    writeFileSync(this.file('stops-at'), place);
  }

  get isReached(): boolean {
    return existsSync(this.file('stopped'));
  }

  /** Nothing stops any more. */
  over(): void {
    rmSync(this.file('stops-at'), { force: true });
  }

  private file = (name: string): string => join(this.data, name);

  private lets(name: string): void {
    const { directory, resources } = readAssembly(join(this.data, 'assembly'));
    const found = resources.find(({ properties }) => String(properties['FunctionName']) === `wayline-dev-${name}`);
    const key = (found?.properties['Code'] as { readonly S3Key?: string } | undefined)?.S3Key ?? name;
    const bundle = join(directory, `asset.${key.replace(/\.zip$/, '')}`, 'index.js');
    const [at, stopped] = [this.file('stops-at'), this.file('stopped')].map((file) => JSON.stringify(file));
    writeFileSync(
      bundle,
      `${readFileSync(bundle, 'utf8')}
;{
  const { existsSync, readFileSync, writeFileSync } = require('node:fs');
  const { handler } = module.exports;
  const stop = async (place) => {
    if (!existsSync(${at}) || readFileSync(${at}, 'utf8') !== place) return;
    writeFileSync(${stopped}, place);
    await new Promise(() => {});
  };
  module.exports = { handler: async (event, context) => {
    await stop('before ${name}');
    const answer = await handler(event, context);
    await stop('behind ${name}');
    return answer;
  } };
}
`,
    );
  }
}
