// Types of our operations from the committed schema; the client sends the hash of an operation, never its text.
import { fileURLToPath } from 'node:url';
import { generate } from '@graphql-codegen/cli';

const root = fileURLToPath(new URL('..', import.meta.url));
const scalar = { input: 'string', output: 'string' };

/** Writes web/src/api/generated: the types, and persisted-documents.json (hash → operation). */
export const generateOperations = () =>
  generate(
    {
      cwd: root,
      silent: true,
      schema: 'schema.graphql',
      documents: ['web/src/**/*.graphql'],
      ignoreNoDocuments: true,
      generates: {
        'web/src/api/generated/': {
          preset: 'client',
          presetConfig: {
            fragmentMasking: false,
            persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256' },
          },
          config: {
            documentMode: 'string',
            enumsAsTypes: true,
            strictScalars: true,
            useTypeImports: true,
            scalars: {
              Instant: scalar,
              LocalDate: scalar,
              ZonedDateTime: scalar,
              EmailAddress: scalar,
              UUID: scalar,
              Money: { input: 'number | string', output: 'number' },
            },
          },
        },
      },
    },
    true,
  );
