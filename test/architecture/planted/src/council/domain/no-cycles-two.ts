import { one } from './no-cycles-one.js';
export const two = () => one;
