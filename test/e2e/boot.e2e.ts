import { expect, it } from '@jest/globals';
import { startTestApp } from '../harness/app.js';

it('the application starts, is healthy, and answers a stranger with a code and a German sentence', async () => {
  await using app = await startTestApp();
  const health = await app.anonymous.fetch('/health/ready');
  expect([health.status, await health.json()]).toEqual([200, expect.objectContaining({ status: 'ok' })]);
  const { errors } = await app.anonymous.run('{ territories { id } }');
  expect(errors).toEqual([
    expect.objectContaining({
      message: 'Melden Sie sich an, um fortzufahren.',
      extensions: { code: 'SIGN_IN_NEEDED', field: null },
    }),
  ]);
});
