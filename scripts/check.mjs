// All checks, each to its end, so that one run names everything that is wrong.
import './require-node24.mjs';
import { spawnSync } from 'node:child_process';

const CHECKS = [
  ['types', 'tsc', '--noEmit'],
  ['types of the client', 'tsc', '--noEmit', '-p', 'web/tsconfig.json'],
  ['lint', 'oxlint', '--max-warnings=0', '--ignore-pattern=test/architecture/planted'],
  [
    'arrows',
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'src',
    'migrations',
    'web/src',
    'test',
    'bench',
    'scripts',
  ],
  ['unused', 'knip', '--no-progress'],
  ['format', 'prettier', '--check', '--log-level=warn', '.'],
];

const failed = CHECKS.filter(([name, program, ...options]) => {
  const began = performance.now();
  const { status } = spawnSync(program, options, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(
    `${status === 0 ? 'ok    ' : 'broken'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`,
  );
  return status !== 0;
});

if (failed.length > 0) {
  console.error(`check: ${failed.map(([name]) => name).join(', ')} broken`);
  process.exit(1);
}
