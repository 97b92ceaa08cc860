import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** Everything logged inside `work`, also after awaiting, carries this id: of a request or of a job. */
export const withRequestId = <T>(id: string, work: () => T): T => current.run(id, work);

export const requestId = (): string | undefined => current.getStore();
