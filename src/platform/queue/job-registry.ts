import type { JobPayload } from './queue.js';

/** Handles one job; throwing means: try again later, up to the attempts of the queue. Must be idempotent. */
export type JobProcessor = (payload: JobPayload) => Promise<void>;

/** Which processor handles which job. Two for one name stop the start, and so does none for a name that is added. */
export class JobRegistry {
  private readonly processors = new Map<string, JobProcessor>();

  /** Called while the modules are put together. */
  register(name: string, processor: JobProcessor): void {
    if (this.processors.has(name)) throw new Error(`The job "${name}" has two processors; keep exactly one.`);
    this.processors.set(name, processor);
  }

  /** Stops the start when one of `names`, the jobs that modules add, has no processor. */
  assertComplete(names: readonly string[]): void {
    const missing = names.filter((name) => !this.processors.has(name));
    if (missing.length > 0)
      throw new Error(`No processor is registered for the job(s) ${missing.join(', ')}.`);
  }

  processorOf(name: string): JobProcessor {
    const processor = this.processors.get(name);
    if (processor === undefined) throw new Error(`No processor is registered for the job "${name}".`);
    return processor;
  }
}
