/** Where whoever chats takes part: an address for requests, and what a page must be let reach for messages as they come. */
interface Participants {
  readonly endpoint: string;
  /** As a content security policy names it. */
  readonly sockets: string;
}

/** Connect's participant service of this Region; another one where the SDK's own variable names it. */
export function participants(): Participants {
  const { AWS_ENDPOINT_URL_CONNECTPARTICIPANT: named, AWS_REGION: region } = process.env;
  return named === undefined
    ? {
        endpoint: `https://participant.connect.${region}.amazonaws.com`,
        sockets: `wss://*.transport.connect.${region}.amazonaws.com`,
      }
    : { endpoint: named, sockets: named.replace(/^http/, 'ws') };
}
