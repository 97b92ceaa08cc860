// Builds dist/ when it is missing or was made from other sources: content counts, not dates, so that a fresh
// clone, a switched branch and `npm ci --ignore-scripts` all end in the right program.
import './require-node24.mjs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
// As a whole: on an old Node a missing name would end this file before the check above can speak.
import fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => join(root, path);
const SOURCES = ['{src,migrations,bench,test}/**/*.ts', 'tsconfig*.json', 'package-lock.json'];
const COMPILER = at('node_modules/@typescript/native/bin/tsc');

const end = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

const hashOfSources = () => {
  const hash = createHash('sha256');
  const files = fs.globSync(SOURCES, { cwd: root }).filter((file) => !/\.(?:spec|e2e)\.ts$/.test(file));
  for (const file of files.sort()) hash.update(`${file}\0${fs.readFileSync(at(file), 'utf8')}\0`);
  return hash.digest('hex');
};

const hashOfBuild = () =>
  fs.existsSync(at('dist/.sources')) ? fs.readFileSync(at('dist/.sources'), 'utf8') : null;

/** Builds beside dist/ and swaps at the end, so that two starts at once never run half a build. */
export async function buildIfStale() {
  // An installed image carries dist/ alone.
  if (!fs.existsSync(at('src'))) return;
  const sources = hashOfSources();
  if (hashOfBuild() === sources) return;
  if (!fs.existsSync(COMPILER)) end('Zum Bauen fehlen Pakete: Führen Sie im Programmordner „npm ci“ aus.');
  const [fresh, old] = [at(`dist.${process.pid}.new`), at(`dist.${process.pid}.old`)];
  const options = [COMPILER, '-p', 'tsconfig.build.json', '--outDir', fresh];
  const build = spawnSync(process.execPath, options, { cwd: root, stdio: 'inherit' });
  if (build.status === 0) {
    await (await import('./bundle.mjs')).bundle(fresh);
    fs.writeFileSync(join(fresh, '.sources'), sources);
    if (fs.existsSync(at('dist'))) fs.renameSync(at('dist'), old);
    fs.renameSync(fresh, at('dist'));
  }
  for (const folder of [fresh, old]) fs.rmSync(folder, { recursive: true, force: true });
  if (build.status !== 0) end('Der Bau ist fehlgeschlagen; die Meldungen stehen darüber.');
}

if (import.meta.main) await buildIfStale();
