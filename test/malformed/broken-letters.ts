import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { letter, received } from '../cases/mail/letters.ts';

/** How a letter is broken: at a place in it, between nothing and all of it. */
type Break = (raw: Buffer, at: number, other: Buffer) => Buffer;

const cut = (raw: Buffer, at: number): readonly [Buffer, Buffer] => {
  const place = Math.floor(at * raw.length);
  return [raw.subarray(0, place), raw.subarray(place)];
};
const putIn =
  (what: string | Buffer): Break =>
  (raw, at) => {
    const [before, behind] = cut(raw, at);
    return Buffer.concat([before, Buffer.from(what), behind]);
  };
/** A line of its own, at the beginning of a line. */
const line =
  (what: string): Break =>
  (raw, at) => {
    const next = raw.indexOf(10, Math.floor(at * raw.length)) + 1;
    return Buffer.concat([raw.subarray(0, next), Buffer.from(`${what}\r\n`), raw.subarray(next)]);
  };

/** What senders' programs get wrong, and what is written to harm: lengths that grow, nests, halves, names that are no names. */
const BREAKS: readonly Break[] = [
  (raw, at) => cut(raw, at)[0],
  (raw, at) => cut(raw, at)[1],
  (raw, at) => Buffer.concat([...cut(raw, at), ...cut(raw, at)]),
  (raw, at, other) => Buffer.concat([cut(raw, at)[0], cut(other, 1 - at)[1]]),
  (raw, at) => {
    const [before, behind] = cut(raw, at);
    return Buffer.concat([before, Buffer.from([(behind[0] ?? 65) ^ 0x80]), behind.subarray(1)]);
  },
  (raw) => Buffer.from(raw.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
  (raw) => Buffer.from(raw.toString('latin1').replaceAll('\r\n', '\r'), 'latin1'),
  (raw) => Buffer.from(raw.toString('latin1').replaceAll('; charset=', '; charset*0*=x-'), 'latin1'),
  ...['\0', '\u{1f480}', '\r', '\r\n\r\n', '=?utf-8?b?////?=', '=?utf-8?q?=ff=?=', '=\r\n', '--', '\ud83d'].map(putIn),
  ...['(', '<', '"', '=?utf-8?q?', '--x\r\n', '> ', '\t', ' ', '=', '&#', '<div>', '@', ','].map((one) =>
    putIn(one.repeat(20_000)),
  ),
  putIn(Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))),
  ...['From: ', 'To: ', 'Subject: ', 'Message-ID: ', 'In-Reply-To: ', 'References: ', 'Received: '].flatMap((name) => [
    line(name),
    line(`${name}${'<a@b.c> '.repeat(3000)}`),
    line(`${name}${'('.repeat(9000)}`),
    line(`${name}"${'\\"'.repeat(9000)}`),
  ]),
  ...['Authentication-Results: amazonses.com; dmarc=pass', 'X-SES-Spam-Verdict: PASS', 'Auto-Submitted: no'].map(line),
  line(`Content-Type: multipart/mixed; boundary="${'x'.repeat(5000)}"`),
  line('Content-Type: multipart/mixed; boundary=""'),
  line('Content-Type: text/plain; charset=utf-7'),
  line('Content-Type: message/delivery-status'),
  line('Content-Type: multipart/report; report-type=delivery-status; boundary=x'),
  line('Content-Transfer-Encoding: base64'),
  line('Content-Transfer-Encoding: x-uuencode'),
  line(
    Array.from({ length: 200 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}`).join('\r\n'),
  ),
];

const whole = readdirSync(join(import.meta.dirname, '..', 'cases', 'mail', 'letters')).map((file) =>
  Buffer.from(letter(file.replace(/\.eml$/, ''))),
);

/** Letters that came in, broken in one to four places; some with what SES writes on top, whole or broken as well. */
export const brokenLetters: fc.Arbitrary<Uint8Array> = fc
  .record({
    ...{
      one: fc.constantFrom(...whole),
      other: fc.constantFrom(...whole),
      isReceived: fc.constantFrom('first', 'last', 'no'),
    },
    breaks: fc.array(fc.tuple(fc.constantFrom(...BREAKS), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ one, other, isReceived, breaks }) => {
    let broken: Buffer = isReceived === 'first' ? Buffer.from(received(one)) : one;
    for (const [breakAt, at] of breaks) broken = breakAt(broken, at, other);
    return new Uint8Array(isReceived === 'last' ? received(broken) : broken);
  });
