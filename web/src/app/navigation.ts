import type { TextName } from '../texts';
import type { IconName } from '../ui/icon';
import type { SignedIn } from '../api/page-data';

export interface NavigationEntry {
  readonly to: string;
  readonly text: TextName;
  readonly icon: IconName;
}

type Role = NonNullable<SignedIn>['grants'][number]['role'];

/** Who looks after people and bodies. */
const LOOKS_AFTER_PEOPLE: ReadonlySet<Role> = new Set<Role>(['COORDINATOR', 'ADMIN']);

/** Who runs the installation. */
const RUNS_IT: ReadonlySet<Role> = new Set<Role>(['ADMIN']);

/** Who reads who is appointed, or appoints. */
const READS_RIGHTS: ReadonlySet<Role> = new Set<Role>([
  ...(['COORDINATOR', 'ADMIN', 'DATA_PROTECTION', 'STATE_COUNCIL'] as const),
]);

/** Who is called to a single meeting only sees meetings. */
const ONLY_CALLED: ReadonlySet<Role> = new Set<Role>(['GUEST', 'DEPUTY']);

export const hasRole = (me: SignedIn | undefined, roles: ReadonlySet<Role>): boolean =>
  me?.grants.some(({ role }) => roles.has(role)) ?? false;

/** Who reads what towns share. */
const RECEIVES: ReadonlySet<Role> = new Set<Role>(['ASSOCIATION', 'STATE_COUNCIL']);

/** Who reads what his town shared. */
const KEEPS_LOG: ReadonlySet<Role> = new Set<Role>(['COORDINATOR', 'DATA_PROTECTION']);

export const receivesShares = (me: SignedIn | undefined): boolean => hasRole(me, RECEIVES);
export const keepsShareLog = (me: SignedIn | undefined): boolean => hasRole(me, KEEPS_LOG);

/** Who coordinates or runs a whole territory, and so sees what its mails do. */
const watchesDelivery = (me: SignedIn | undefined): boolean =>
  me?.grants.some(({ role, bodyId }) => LOOKS_AFTER_PEOPLE.has(role) && bodyId === null) ?? false;

export const isOffice = (me: SignedIn | undefined): boolean => hasRole(me, LOOKS_AFTER_PEOPLE);

/** The main menu of this account: only what he can use. */
export function navigationOf(me: SignedIn | undefined): readonly NavigationEntry[] {
  const belongs = me?.grants.some(({ role }) => !ONLY_CALLED.has(role)) ?? false;
  return [
    { to: '/', text: 'frame.overview', icon: 'home' },
    { to: '/sitzungen', text: 'frame.meetings', icon: 'calendar-today' },
    ...(belongs ? [{ to: '/aufgaben', text: 'tasks.title', icon: 'check' } as const] : []),
    ...(belongs ? [{ to: '/projektvorschlaege', text: 'frame.proposals', icon: 'edit' } as const] : []),
    ...(belongs ? [{ to: '/projekte', text: 'frame.projects', icon: 'checklist' } as const] : []),
    ...(belongs ? [{ to: '/fristen', text: 'deadlines.title', icon: 'info' } as const] : []),
    ...(belongs ? [{ to: '/foerderung', text: 'frame.funding', icon: 'draft' } as const] : []),
    ...(belongs ? [{ to: '/gremien', text: 'frame.council', icon: 'account-circle' } as const] : []),
    ...(receivesShares(me) || keepsShareLog(me)
      ? [{ to: '/freigaben', text: 'frame.shares', icon: 'open-in-new' } as const]
      : []),
    ...(watchesDelivery(me) ? [{ to: '/versand', text: 'delivery.title', icon: 'mail' } as const] : []),
    ...(hasRole(me, RUNS_IT)
      ? [{ to: '/verwaltung', text: 'installation.title', icon: 'checklist' } as const]
      : []),
    ...(hasRole(me, READS_RIGHTS)
      ? [{ to: '/verwaltung/rechte', text: 'rights.short', icon: 'visibility' } as const]
      : []),
    { to: '/hilfe', text: 'frame.help', icon: 'help' },
  ];
}
