import type { SignedIn } from '../../api/page-data';

/** Whether this account enters for others how they were served. */
export const mayServe = ({ me }: { readonly me: SignedIn }): boolean =>
  me?.grants.some(({ role }) => role === 'COORDINATOR') ?? false;
