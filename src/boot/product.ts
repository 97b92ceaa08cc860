import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.js';
import { municipalities } from './municipalities.js';

const version = (): string => {
  const { version: stated } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as {
    version: string;
  };
  return stated;
};

/** What the program brings with it: its version and the register of municipalities. */
export const product = { version: version(), municipalities };
