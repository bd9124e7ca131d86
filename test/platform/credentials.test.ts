import { afterEach, expect, it, vi } from 'vitest';
import { defaultProvider } from '../../lambdas/platform/gateways/credentials.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

it('says who a function is as its variables say, and reads them once', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE').stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  const provider = defaultProvider();
  expect(await provider()).toMatchObject({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' });
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'ANOTHER');
  expect(await provider()).toMatchObject({ accessKeyId: 'AKIDEXAMPLE' });
});
