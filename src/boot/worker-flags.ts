/** For Node: with a small young generation the worker stays within 300 MB however many mails it writes (`bench -- digest`). */
export const WORKER_FLAGS: readonly string[] = ['--max-semi-space-size=4'];
