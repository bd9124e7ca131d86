import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'letters');

/** Where a letter lies, as its sender's program wrote it. */
export const fileOf = (name: string): string => join(folder, `${name}.eml`);

/** A letter as it came over the wire. */
export const letter = (name: string): Uint8Array => new Uint8Array(readFileSync(fileOf(name)));

/** The same with what Amazon SES writes on top: whose server it came from, whether that proves anything, and what it found. */
export const received = (
  raw: Uint8Array,
  { domain = 'example.com', proven = true, spam = false, virus = false } = {},
): Uint8Array => {
  const says = (yes: boolean) => (yes ? 'pass' : 'fail');
  const top = [
    `Return-Path: <someone@${domain}>`,
    `Received: from mail.${domain} (mail.${domain} [192.0.2.1])`,
    ' by inbound-smtp.eu-central-1.amazonaws.com with SMTP id abc',
    ' for wayline@dev.wayline.example;',
    ' Fri, 04 Dec 2026 12:00:00 +0000 (UTC)',
    `X-SES-Spam-Verdict: ${spam ? 'FAIL' : 'PASS'}`,
    `X-SES-Virus-Verdict: ${virus ? 'FAIL' : 'PASS'}`,
    'Authentication-Results: amazonses.com;',
    ` spf=${says(proven)} (spfCheck: domain of ${domain}) client-ip=192.0.2.1; envelope-from=a@${domain}; helo=mail.${domain};`,
    ` dkim=${says(proven)} header.i=@${domain};`,
    ` dmarc=${says(proven)} header.from=${domain};`,
    'X-SES-RECEIPT: AEFBQUFB',
    'X-SES-DKIM-SIGNATURE: a=rsa-sha256; b=abc',
    '',
  ].join('\r\n');
  return new Uint8Array(Buffer.concat([Buffer.from(top), raw]));
};
