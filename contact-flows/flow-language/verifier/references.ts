const KEY = `(?:'[^']+'|"[^"]+")`;
const SEGMENT = String.raw`(?:\.[^.\s[\]'"$]+(?: +[^.\s[\]'"$]+)*|\.?\[(?:${KEY}|\d+)\])`;
const REFERENCE = new RegExp(`^\\$${SEGMENT}+$`);
const NAMESPACES =
  'Attributes|FlowAttributes|External|Lex|Views|Modules|Customer|Case|DataTables|DataTableList|Metrics|Queue|Agent|Media|MediaStreams|SegmentAttributes|CustomerEndpoint|SystemEndpoint|References|Wisdom|Task|Loop';
/** Namespaces that hold leaves: alone they are no value. */
const BARE = new RegExp(String.raw`^\$(?:\.(?:${NAMESPACES})|\.?\[(?:'(?:${NAMESPACES})'|"(?:${NAMESPACES})")\])$`);

/** Whether the whole text is one reference that names a value, such as `$.Attributes.name`; a namespace is none. */
export const isLeaf = (text: string): boolean => REFERENCE.test(text) && !BARE.test(text);

/** Whether a text begins as a reference does, whatever comes of it. */
export const looksReferred = (text: string): boolean => /^\$[.[]/.test(text);
