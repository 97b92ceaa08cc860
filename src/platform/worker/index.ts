export { Rounds } from './rounds.js';
export { workerProviders } from './worker-providers.js';
export { WorkerRuntime } from './worker-runtime.js';
