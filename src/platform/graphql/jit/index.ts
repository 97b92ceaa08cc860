export { jitPlugin } from './jit-plugin.js';
export type { JitCounts } from './jit-plugin.js';
export { stringifyResult } from './direct-answer.js';
