import type { PersonId } from '../../shared/ids.js';

/** The coordination office invited a person to an account. The mail's sender mints the link at the time of sending. */
export interface AccountInvited {
  readonly topic: 'AccountInvited';
  readonly payload: { readonly personId: PersonId };
}

/** Every topic of this module: each needs exactly one handler. */
export const identityTopics: readonly AccountInvited['topic'][] = ['AccountInvited'];
