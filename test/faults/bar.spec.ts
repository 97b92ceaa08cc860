import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
/** Milliseconds. */
const WHOLE_RUN = 240_000;

/** The command itself, with one fault only and little patience for what is stuck. */
async function run(environment: Record<string, string>): Promise<{ status: number; output: string }> {
  const jest = ['node_modules/jest/bin/jest.js', '--config', 'jest.config.js', 'test/faults/faults.spec.ts'];
  const child = spawn(
    process.execPath,
    ['--experimental-vm-modules', ...jest, '-t', 'worker dies between claim and enqueue'],
    { cwd: checkout, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [output, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return { status: Number(status), output };
}

describe('the command that shows the faults', () => {
  it(
    'ends with status 1 when what a dead worker had claimed is never claimed again',
    async () => {
      const { status, output } = await run({ FAULTS_SABOTAGE: '1', FAULTS_PATIENCE: '20000' });
      expect(output).toMatch(/worker dies between claim and enqueue +110 +100 +0 +0 +100 /);
      expect(status).toBe(1);
    },
    WHOLE_RUN,
  );
});
