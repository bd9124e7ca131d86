/** An event of the centre's stream: its name and its JSON. */
interface Streamed {
  readonly name: string;
  readonly data: string;
}

/** Reads server-sent events as they come, as a page does. */
export async function* liveLines(url: string, signal: AbortSignal): AsyncGenerator<Streamed> {
  const response = await fetch(`${url}/live`, { signal });
  let rest = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) yield streamed(block);
  }
}

function streamed(block: string): Streamed {
  const fields = block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
  const all = (name: string) =>
    fields
      .filter(([field]) => field === name)
      .map(([, value = '']) => value.trimStart())
      .join('\n');
  return { name: all('event'), data: all('data') };
}
