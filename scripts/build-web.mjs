// The client: types of its operations, then one bundle with lazy parts, in web/dist.
import { cpSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { generateOperations } from '../web/codegen.mjs';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Builds the client into `folder`. @throws when an operation does not fit the schema, or a part does not compile */
export async function buildWeb(folder) {
  await generateOperations();
  await build({
    configFile: at('web/vite.config.mjs'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
  mkdirSync(folder, { recursive: true });
  cpSync(at('web/src/api/generated/persisted-documents.json'), `${folder}/trusted-operations.json`);
}
