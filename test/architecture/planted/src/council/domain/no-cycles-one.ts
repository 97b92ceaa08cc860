import { two } from './no-cycles-two.js';
export const one = () => two;
