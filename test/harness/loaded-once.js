// In the place of a module of the program, or of a package, each test file gets the one that its process has loaded
// natively, as built: two hundred files need not each read and link the three thousand modules of a start.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Loads a module into this process; the environment of the test files gives them the same. */
export const load = createRequire(import.meta.url);

const isOfPackage = (path) => path.includes('/node_modules/');

/** The file that is loaded in the place of this one. */
const builtFrom = (path) =>
  isOfPackage(path) ? path : join(root, 'dist', relative(root, path)).replace(/\.ts$/, '.js');

/** What a module exports may stand in other files: all that is built has one key. */
const build = createHash('sha1')
  .update(readFileSync(join(root, 'dist/.sources')))
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .digest('hex');

const asEsm = (loaded, names) =>
  [
    `const loaded = ${loaded};`,
    ...names.map((name, index) =>
      name === 'default'
        ? `export default loaded.default;`
        : `const n${index} = loaded[${JSON.stringify(name)}];`,
    ),
    `export { ${names.flatMap((name, index) => (name === 'default' ? [] : [`n${index} as ${name}`])).join(', ')} };`,
  ].join('\n');

/** The dead line tells Jest, which only reads the text, what can be imported by name. */
const asCommonJs = (loaded, names) =>
  `module.exports = ${loaded};\n0 && (module.exports = { ${names.filter((name) => name !== 'default').join(', ')} });`;

const isName = (name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);

export default {
  process(source, path, { supportsStaticESM, supportsDynamicImport }) {
    // What the global setup requires is transformed too, and runs in the process itself.
    if (!supportsDynamicImport) return { code: source };
    const built = builtFrom(path);
    const names = Object.keys(load(built)).filter(isName);
    return { code: (supportsStaticESM ? asEsm : asCommonJs)(`loadedOnce(${JSON.stringify(built)})`, names) };
  },
  getCacheKey: (_source, path, { supportsStaticESM, supportsDynamicImport }) =>
    createHash('sha1').update(`${build} ${path} ${supportsStaticESM} ${supportsDynamicImport}`).digest('hex'),
};
