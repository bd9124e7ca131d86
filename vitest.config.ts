import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { SuitesReport } from './test/suites-report.ts';

/** The longest ones, to begin with: whatever is short fits in where one of them has ended. */
const LONGEST = [
  'scenarios/every-key',
  'scenarios/every-way',
  'scenarios/pages',
  'scenarios/every-deed',
  'scenarios/first-call',
  'stacks/synth',
  'faults/matrix/',
  'faults/crisis-',
  'scenarios/',
];
const place = ({ moduleId }: TestSpecification): number => {
  const found = LONGEST.findIndex((part) => moduleId.includes(`/test/${part}`));
  return found === -1 ? LONGEST.length : found;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

/** Files that change what others in the same process would see, such as its variables or its clock; and those that run a centre. */
const ALONE = [
  'test/{scenarios,events,relay,platform,insights,promises}/**/*.test.ts',
  'test/travellers/timeline.test.ts',
  'test/notices/inbox.test.ts',
];

/** Everything that can be pressed, refused, broken or killed, the longest journeys, and pages in a real browser: `npm run test:walks`. */
const WALKS = [
  'test/{faults,malformed,rights}/**/*.test.ts',
  'test/scenarios/{every-*,pages,pages-*,*-browser,*-killed,killed-*,*-hostile,*-hundred,*-ways,game-day,guessing}.test.ts',
  'test/scenarios/{callback*,cases-form,cases-mail,cases-worked,crisis-noticed,deploy-check}.test.ts',
  'test/scenarios/{import,keeping,own-rules,replies,second-start}.test.ts',
  'test/connect/exchange/properties.test.ts',
  'test/questions.test.ts',
];

export default defineConfig({
  test: {
    reporters: ['default', new SuitesReport()],
    setupFiles: ['test/text-matches.ts'],
    globalSetup: ['test/scenarios/walked-report.ts', 'test/scenarios/begun-centres.ts', 'test/stacks/synth-folder.ts'],
    sequence: { sequencer: LongestFirst },
    // Scenarios wait much: two at a time on two cores.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 40_000 } },
    projects: [
      // What runs in real time may be late once on a machine that others use as well, which is told as a retry; what fails twice is wrong.
      { extends: true, test: { name: 'alone', include: ALONE, exclude: WALKS, retry: 1 } },
      { extends: true, test: { name: 'walks', include: WALKS, retry: 1 } },
      // To load what they share costs more than most of them do.
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: [...ALONE, ...WALKS], isolate: false },
      },
    ],
  },
});
