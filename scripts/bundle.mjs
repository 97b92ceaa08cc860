// One file per program and its parts, in dist/bin: 2,700 modules read one by one are half of a start (`npm run bench -- start`).
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const PROGRAMS = ['main', 'worker', 'cli', 'demo', 'print-schema', 'print-rights'];

/** Packages that read files beside their own code, or are not JavaScript. */
const LEFT_OUTSIDE = ['@node-rs/argon2', 'altair-static'];

/** Drivers and transports that packages look for and do without: we have not installed them. */
const EXPECTED = new Set(['UNRESOLVED_IMPORT', 'EVAL', 'COMMONJS_VARIABLE_IN_ESM', 'MISSING_EXPORT']);

/** Bundles the programs compiled to `folder`/src into `folder`/bin. */
export const bundle = (folder) =>
  bundled(Object.fromEntries(PROGRAMS.map((name) => [name, `${folder}/src/${name}.js`])), `${folder}/bin`);

/** Writes one file for each of the entries, by name, and the parts that they share into `dir`. */
export async function bundled(input, dir) {
  const build = await rolldown({
    input,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    platform: 'node',
    external: LEFT_OUTSIDE,
    onLog: (level, log, report) => {
      if (level === 'warn' && !EXPECTED.has(log.code)) report(level, log);
    },
  });
  await build.write({
    dir,
    format: 'esm',
    // The schema takes its type names from the classes.
    keepNames: true,
    chunkFileNames: 'part-[name]-[hash].js',
  });
  await build.close();
}
