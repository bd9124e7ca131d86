import type { AlsoWrite } from '../travellers/change-traveller.ts';
import { noticesTo } from './compose.ts';
import { putNotice } from './put-notice.ts';
import type { NoticeSettings } from './settings.ts';
import type { Template } from './templates/template.ts';

const TEMPLATES = {
  'account frozen': 'account-frozen',
  'account thawed': 'account-thawed',
} as const satisfies { readonly [told: string]: Template };

/** Tells all contact points that an account was frozen or thawed, in the same transaction (S23, S25, reading 11). */
export const noticesOfHold =
  (tableName: string, settings: NoticeSettings): AlsoWrite =>
  ({ profile, tell }, now) => {
    if (tell === undefined) return [];
    const content = { template: TEMPLATES[tell], facts: {} };
    return noticesTo({ profile, content, occasion: `version ${profile.version}` }, settings, now).map((written) =>
      putNotice(tableName, written, settings.keepDays),
    );
  };
