import 'reflect-metadata';
import { runDemo } from './demo/run-demo.js';
import { failStart } from './boot/shutdown.js';

await runDemo({ fresh: process.argv.includes('--fresh') }).catch(failStart);
