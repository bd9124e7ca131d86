import type { Place } from '../catalogue/spec.ts';
import { isFlowType } from '../document.ts';
import { moduleContract } from '../module.ts';
import { type Json, object, text } from './json.ts';
import { blocksOf, type Subject } from './subject.ts';

const CONSOLE_TYPES = new Map<string, Place>(
  Object.entries({
    contactFlow: 'CONTACT_FLOW',
    customerQueue: 'CUSTOMER_QUEUE',
    customerHold: 'CUSTOMER_HOLD',
    customerWhisper: 'CUSTOMER_WHISPER',
    agentHold: 'AGENT_HOLD',
    agentWhisper: 'AGENT_WHISPER',
    outboundWhisper: 'OUTBOUND_WHISPER',
    agentTransfer: 'AGENT_TRANSFER',
    queueTransfer: 'QUEUE_TRANSFER',
  }),
);

/**
 * Reads what a file holds: a flow or module in the flow language, a console export of one, or the answer of
 * DescribeContactFlow or DescribeContactFlowModule. Answers a sentence where it is none of these.
 */
export function readSubject(content: string): Subject | string {
  const json = parsed(content);
  if (json === undefined) return 'This is not JSON.';
  const outer = object(json);
  const flow = object(outer['ContactFlow']);
  const module = object(outer['ContactFlowModule']);
  if (typeof flow['Content'] === 'string')
    return inside(flow['Content'], isFlowType(flow['Type']) ? { place: flow['Type'] } : {});
  if (typeof module['Content'] === 'string') {
    const contract = moduleContract(text(module['Settings']));
    return inside(module['Content'], { place: 'MODULE', ...(contract ? { contract } : {}) });
  }
  if (Array.isArray(outer['modules']))
    return 'This is a flow in the export format of before 2021. Save it in the console again and export it anew.';
  if (!Array.isArray(outer['Actions'])) return 'This is not a flow: it has no Actions.';
  return subjectOf(outer, content, {});
}

const inside = (content: string, known: Pick<Subject, 'place' | 'contract'>): Subject | string => {
  const json = parsed(content);
  if (json === undefined || !Array.isArray(object(json)['Actions'])) return 'The Content of this answer is not a flow.';
  return subjectOf(object(json), content, known);
};

function subjectOf(
  document: { readonly [key: string]: Json },
  content: string,
  known: Pick<Subject, 'place' | 'contract'>,
): Subject {
  const place = known.place ?? placeOf(document);
  return {
    document,
    content,
    start: text(document['StartAction']),
    blocks: blocksOf(document),
    ...known,
    ...(place === undefined ? {} : { place }),
  };
}

/** Only modules have Settings; the console names the type of flows alone. */
function placeOf(document: { readonly [key: string]: Json }): Place | undefined {
  if ('Settings' in document) return 'MODULE';
  const place = CONSOLE_TYPES.get(text(object(document['Metadata'])['type']));
  return place ?? (blocksOf(document).some(({ type }) => type === 'EndFlowModuleExecution') ? 'MODULE' : undefined);
}

function parsed(content: string): Json | undefined {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, '')) as Json;
  } catch {
    return undefined;
  }
}
