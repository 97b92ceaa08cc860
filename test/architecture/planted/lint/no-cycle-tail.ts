import { head } from './no-cycle.js';
export const tail = (): unknown => head;
