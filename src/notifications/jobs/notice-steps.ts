import type { JobToAdd } from '../../platform/queue/index.js';
import type { Claim } from '../domain/claim.js';

/** The two steps of a due notice as jobs of the queue. */
export const CHECK_NOTICES = 'check-notices';
export const SEND_NOTICES = 'send-notices';

/**
 * The job for one batch. Its id names the step, because both share one queue, and the lease number, because what was
 * claimed again is another job.
 */
export const stepFor = (name: string, payload: { readonly claims: readonly Claim[] }): JobToAdd => ({
  name,
  payload: { ...payload },
  // A thousand mails take a while; what becomes due meanwhile is checked at once.
  ...(name === SEND_NOTICES && { slow: true as const }),
  jobId: `${name}-${payload.claims[0]?.id ?? 'none'}-${payload.claims[0]?.leaseNumber ?? 0}`,
});
