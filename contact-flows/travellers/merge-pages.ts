import { bothRecords, mergeRecords } from '../../lambdas/travellers/agent-contract.ts';
import { beside, detailPage, failedAt, PATIENCE, page } from '../agents/guide.ts';
import { ask } from '../flow-language/ask.ts';
import { note, noted, remembered } from '../flow-language/contact.ts';
import { goTo } from '../flow-language/step.ts';
import { byChoice, showView, typed } from '../flow-language/views/show-view.ts';
import { becameOnCard, onCard } from './guide-deed.ts';
import { guideForm } from './guide-form.ts';
import * as words from './words.guide.en.ts';

const { choose } = words;
const traveller = remembered('traveller');

/** How two records of one person become one: which other, a look at both, and the deed (S3). */
export const mergePages = {
  ...guideForm('other', words.other, [
    ask(
      bothRecords,
      { ...beside, traveller, number: typed('number'), name: typed('name') },
      {
        both: ({ other, otherVersion }) => [note({ other, otherVersion }), goTo('both')],
        refused: () => [goTo('other again')],
        forbidden: onCard,
        ...failedAt('other not saved'),
      },
      PATIENCE,
    ),
  ]),
  both: [
    detailPage(
      {
        Heading: words.both.heading,
        Description: words.both.says,
        Sections: [
          { Heading: words.both.keeps, Items: [{ Label: 'Record', Value: '$.External.keeps' }] },
          { Heading: words.both.goes, Items: [{ Label: 'Record', Value: '$.External.goes' }] },
        ],
        Actions: [choose.mergeNow],
        Back: words.back,
      },
      [byChoice({ [choose.mergeNow]: [goTo('merge now')] }, [goTo('card')])],
      [goTo('card')],
    ),
  ],
  'merge now': [
    ask(
      mergeRecords,
      { ...beside, traveller, version: noted('version'), other: noted('other'), otherVersion: noted('otherVersion') },
      {
        ...becameOnCard,
        done: () => [goTo('merged')],
        changed: onCard,
      },
      PATIENCE,
    ),
  ],
  merged: [
    showView('confirmation', {
      ...page,
      data: { Heading: words.merged, SubHeading: '$.External.says', Next: { Label: words.back } },
      on: { Next: [goTo('card')] },
    }),
  ],
};
