import { listen } from './source.ts';
import { after, nothingYet } from './view-state.ts';

/**
 * One line to the centre for all pages of a browser, which opens only six to one address: as many pages as one likes can be open.
 * A page that connects gets everything at once, and then what is heard.
 */
const ports: MessagePort[] = [];
let state = nothingYet;

addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports;
  if (!port) return;
  ports.push(port);
  port.postMessage({ state });
});

listen((heard) => {
  state = after(state, heard);
  for (const port of ports) port.postMessage({ heard });
});
