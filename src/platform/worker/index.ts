export { Rounds } from './rounds.js';
export { Together } from './together.js';
export { workerProviders } from './worker-providers.js';
export { WorkerRuntime } from './worker-runtime.js';
