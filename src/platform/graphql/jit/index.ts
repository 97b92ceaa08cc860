export { directDoor } from './direct-door.js';
export { jitPlugin } from './jit-plugin.js';
export type { JitCounts } from './jit-plugin.js';
