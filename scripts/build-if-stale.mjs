// Builds dist/ when it is missing or was made from other sources: content counts, not dates, so that a fresh
// clone, a switched branch and `npm ci --ignore-scripts` all end in the right program.
import './require-node24.mjs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => join(root, path);
const SOURCES = ['{src,migrations,bench,test}/**/*.ts', 'tsconfig*.json', 'package-lock.json'];

const hashOfSources = () => {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: root }).sort()) {
    if (!/\.(?:spec|e2e)\.ts$/.test(file))
      hash
        .update(`${file}\0`)
        .update(readFileSync(at(file)))
        .update('\0');
  }
  return hash.digest('hex');
};

const compiler = () => {
  try {
    return join(
      createRequire(import.meta.url).resolve('@typescript/native/package.json'),
      '..',
      'bin',
      'tsc',
    );
  } catch {
    console.error(
      'Das Programm ist nicht gebaut, und das Werkzeug dafür fehlt: Führen Sie im Programmordner „npm ci“ aus.',
    );
    return process.exit(1);
  }
};

const stamp = () => (existsSync(at('dist/.sources')) ? readFileSync(at('dist/.sources'), 'utf8') : '');

/** Builds beside dist/ and swaps at the end, so that two starts at once never run half a build. */
export function buildIfStale() {
  // An installed image carries dist/ alone.
  if (!existsSync(at('src'))) return;
  const sources = hashOfSources();
  if (stamp() === sources) return;
  const fresh = at(`dist.${process.pid}`);
  const build = spawnSync(process.execPath, [compiler(), '-p', 'tsconfig.build.json', '--outDir', fresh], {
    cwd: root,
    stdio: 'inherit',
  });
  if (build.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    console.error('Der Bau ist fehlgeschlagen; die Meldungen stehen darüber.');
    process.exit(1);
  }
  writeFileSync(join(fresh, '.sources'), sources);
  rmSync(at('dist'), { recursive: true, force: true });
  renameSync(fresh, at('dist'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildIfStale();
