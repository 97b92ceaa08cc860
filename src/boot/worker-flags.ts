/** For Node: so bounded the worker stays within 300 MB however many mails it writes (`bench -- digest`); its own things take 90. */
export const WORKER_FLAGS: readonly string[] = ['--max-semi-space-size=16', '--max-old-space-size=192'];
