import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';
import { checkout } from './boot/checkout.js';
import { printedSchema } from './schema.js';

writeFileSync(join(checkout, 'schema.graphql'), await printedSchema());
