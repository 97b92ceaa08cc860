import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';
import { checkout } from './boot/checkout.js';
import { printedRights } from './rights.js';

writeFileSync(join(checkout, 'docs', 'rights.md'), printedRights());
