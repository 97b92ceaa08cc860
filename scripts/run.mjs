// `node scripts/run.mjs dist/bin/main.js [arguments]`: checks Node, builds what is stale, and runs the program in
// this same process, so that signals reach it and no second start-up is paid for.
import './require-node24.mjs';
import module from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
await buildIfStale();

// Compiled code is kept between starts (about a fifth of a start). Beside the packages, not in the shared temporary folder.
module.enableCompileCache(resolve(root, 'node_modules/.cache/compiled'));
setTimeout(() => module.flushCompileCache(), 5_000).unref();

// npm's shell dies of a SIGTERM without passing it on: then nobody would end this process.
const { ppid } = process;
const endWithParent = () => {
  if (process.ppid === ppid) return;
  clearInterval(watch);
  process.kill(process.pid, 'SIGTERM');
};
const watch = setInterval(endWithParent, 500).unref();
if (!process.env.npm_lifecycle_event) clearInterval(watch);

const [, , program, ...rest] = process.argv;
const path = resolve(root, program);
process.argv = [process.execPath, path, ...rest];
await import(pathToFileURL(path).href);
