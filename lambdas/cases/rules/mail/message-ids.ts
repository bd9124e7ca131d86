/** What may stand between < and > of an id, and the most of it that is taken: it goes into a header of ours, and so into nothing else. */
const ID = /<([\x21-\x3b\x3d\x3f-\x7e]{1,240})>/g;
const MOST = 30;

/** The ids in a header such as In-Reply-To or References, without their brackets, the last first: that is the one answered. */
export const messageIdsIn = (header: string): readonly string[] =>
  [...header.matchAll(ID)]
    .map(([, id = '']) => id)
    .slice(-MOST)
    .reverse();

/** What the provider calls a message of ours, from its id: the part before the @ is its own, behind it stands the Region. */
export const providerIdOf = (messageId: string): string => messageId.split('@')[0] ?? '';
