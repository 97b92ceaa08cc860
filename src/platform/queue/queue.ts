/** What a job carries: ids and small codes, never documents, names or texts. */
export type JobPayload = Readonly<Record<string, unknown>>;

export interface JobToAdd {
  readonly name: string;
  readonly payload: JobPayload;
  /** The same id is added once only, as long as the job is kept (a day after its end). No plain number, no colon. */
  readonly jobId?: string;
  /** Work that takes seconds; it waits in a line of its own, so that it never stands before what must be done at once. */
  readonly slow?: true;
}

/** Hands work to the processors of `JobRegistry`, now or after a restart. Never part of our transactions: see the outbox. */
export abstract class Queue {
  /** Adds several jobs in one round trip. */
  abstract addMany(jobs: readonly JobToAdd[]): Promise<void>;

  async add(name: string, payload: JobPayload, options: { readonly jobId?: string } = {}): Promise<void> {
    await this.addMany([{ name, payload, ...options }]);
  }
}

const JOB_ID = /^(?!\d+$)[^:]+$/;

/** BullMQ takes no whole numbers and no colons as job ids; it would fail on them later and elsewhere. */
export function assertJobId(jobId: string | undefined): void {
  if (jobId !== undefined && !JOB_ID.test(jobId)) {
    throw new Error(`The job id ${JSON.stringify(jobId)} must hold no colon and be no whole number.`);
  }
}
