import { tail } from './no-cycle-tail.js';
export const head = (): unknown => tail;
