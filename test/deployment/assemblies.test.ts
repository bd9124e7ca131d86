import { describe, expect, it } from 'vitest';
import { planDeployment } from '../../bin/plan-deployment.ts';
import { baseCost } from '../../lib/deployment/base-cost.ts';
import { checkDeployment } from '../../lib/deployment/check.ts';
import { KINDS } from '../../lib/deployment/kinds.ts';
import { environmentNamed } from '../../lib/environments.ts';

describe.each(['dev', 'staging', 'prod'])('the stacks of %s', async (name) => {
  const environment = environmentNamed(name);
  const planned = await planDeployment(name);

  it('hold no type without a price or a reason to be free', () => {
    const types = [...new Set(planned.resources.map(({ type }) => type))];
    expect(types.filter((type) => !(type in KINDS))).toEqual([]);
    expect(types.length).toBeGreaterThan(10);
  });

  it('cost a sum in which nothing is missing', () => {
    const { usdAMonth, unpriced } = baseCost(environment, planned);
    expect(unpriced).toEqual([]);
    expect(usdAMonth).toBeGreaterThan(20);
    expect(usdAMonth).toBeLessThan(200);
  });

  it('are deployed from what lasts to what is heard', () => {
    expect(planned.stacks[0]).toBe(`wayline-${name}-durable`);
    expect(planned.stacks.at(-1)).toBe(`wayline-${name}-flows`);
  });

  it(name === 'prod' ? 'need more than a new account has' : 'need nothing beyond a new account', () => {
    const { ready, askFirst } = checkDeployment(environment, planned);
    expect([ready, askFirst]).toEqual(
      name === 'prod'
        ? [
            false,
            [
              'Calls at one time (instance): 300 instead of 10',
              'E-mails a day (account and Region): 100000 instead of 200',
              'US dollars of SMS a month (account and Region): 4000 instead of 1',
              'Production access of Amazon SES',
              'Leaving the SMS sandbox',
            ],
          ]
        : [true, []],
    );
  });
});
