// The client: types of its operations, then one bundle with lazy parts, in web/dist.
import { cpSync, mkdirSync, readFileSync, globSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { generateOperations } from '../web/codegen.mjs';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Smaller twins beside each text file; src/platform/web serves them. Fonts are compressed already. */
function compress(folder) {
  for (const file of globSync(`${folder}/assets/*.{js,css,svg}`)) {
    const content = readFileSync(file);
    if (content.length < 1024) continue;
    const brotli = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: brotli }));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}

/** Builds the client into `folder`. @throws when an operation does not fit the schema, or a part does not compile */
export async function buildWeb(folder) {
  await generateOperations();
  await build({
    configFile: at('web/vite.config.mjs'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
  compress(folder);
  mkdirSync(folder, { recursive: true });
  cpSync(at('web/src/api/generated/persisted-documents.json'), `${folder}/trusted-operations.json`);
}
