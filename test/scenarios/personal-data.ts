import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names, locators and addresses of everybody whom scenarios know. */
const KNOWN = [
  ...[
    'Rasa',
    'Petraityt',
    'Ana',
    'Silva',
    'Wei',
    'Chen',
    'Jonas',
    'Greta',
    'Ingrid',
    'Novak',
    'Petra',
    'Ona',
    'Earhart',
  ],
  ...['RASA24', 'ANA2NY', 'ANASEA', 'RZPNX8', '727224', '262269'],
];

const NUMBER = /(?<![\d.a-f-])\+?\d{10,15}(?![\d.a-f-])/;
const ADDRESS = /[\w.+-]+@[\w-]+\.[a-z]{2,}/i;

/** What of a log would tell who called: each line with a telephone number, an e-mail address, a known name or a locator. */
export function personalIn(log: string): readonly string[] {
  const names = new RegExp(`\\b(${KNOWN.join('|')})`);
  return log.split('\n').filter((line) => {
    const told = line.replaceAll(/"(timestamp|Timestamp|xray_trace_id|function_request_id)":("[^"]*"|\d+)/g, '');
    return NUMBER.test(told) || ADDRESS.test(told) || names.test(told);
  });
}

/** Everything that the functions of a centre logged. */
export const logOf = (data: string): string => {
  const file = join(data, 'functions.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};
