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
const SERVER = {
  folder: 'dist',
  presence: 'src',
  sources: ['{src,migrations,bench,test}/**/*.ts', 'tsconfig*.json', 'package-lock.json'],
  build: buildServer,
};
const WEB = {
  folder: 'web/dist',
  presence: 'web/src',
  sources: ['web/{src,public}/**/*', 'web/*.*', 'schema.graphql', 'package-lock.json'],
  build: async (folder) => (await import('./build-web.mjs')).buildWeb(folder),
};
const COMPILER = at('node_modules/@typescript/native/bin/tsc');

const end = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

const hashOfSources = (patterns) => {
  const hash = createHash('sha256');
  const files = fs
    .globSync(patterns, { cwd: root, exclude: ['web/src/api/generated/**'] })
    .filter((file) => !/\.(?:spec|e2e)\.ts$/.test(file) && fs.statSync(at(file)).isFile());
  for (const file of files.sort()) hash.update(`${file}\0${fs.readFileSync(at(file), 'utf8')}\0`);
  return hash.digest('hex');
};

const hashOfBuild = (folder) =>
  fs.existsSync(at(`${folder}/.sources`)) ? fs.readFileSync(at(`${folder}/.sources`), 'utf8') : null;

/** Builds server and client where they are missing or stale. */
export async function buildIfStale() {
  for (const part of [SERVER, WEB]) await buildPartIfStale(part);
}

/** Builds beside the folder and swaps at the end, so that two starts at once never run half a build. */
async function buildPartIfStale({ folder, presence, sources: patterns, build }) {
  // An installed image carries what was built, alone.
  if (!fs.existsSync(at(presence))) return;
  const sources = hashOfSources(patterns);
  if (hashOfBuild(folder) === sources) return;
  if (!fs.existsSync(COMPILER)) end('Zum Bauen fehlen Pakete: Führen Sie im Programmordner „npm ci“ aus.');
  const [fresh, old] = [at(`${folder}.${process.pid}.new`), at(`${folder}.${process.pid}.old`)];
  try {
    await build(fresh);
    fs.writeFileSync(join(fresh, '.sources'), sources);
    if (fs.existsSync(at(folder))) fs.renameSync(at(folder), old);
    fs.renameSync(fresh, at(folder));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
  for (const left of [fresh, old]) fs.rmSync(left, { recursive: true, force: true });
  if (process.exitCode === 1) end('Der Bau ist fehlgeschlagen; die Meldungen stehen darüber.');
}

async function buildServer(folder) {
  const options = [COMPILER, '-p', 'tsconfig.build.json', '--outDir', folder];
  const { status } = spawnSync(process.execPath, options, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('tsc');
  await (await import('./bundle.mjs')).bundle(folder);
}

if (import.meta.main) await buildIfStale();
