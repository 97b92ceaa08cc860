import type { OverviewPageQuery, Role } from '../api/generated/graphql';
import type { SignedIn } from '../api/page-data';
import { useTexts, type TextName } from '../texts';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { inTown } from '../council/town';

type Me = NonNullable<OverviewPageQuery['me'] & SignedIn>;
interface Way {
  readonly to: string;
  readonly text: TextName;
}

const RIGHTS: Way = { to: '/verwaltung/rechte', text: 'rights.start.rights' };
const BODIES: Way = { to: '/gremien', text: 'rights.start.bodies' };

/** Roles without a seat or office: what they can do here, and where. */
const WAYS: Readonly<Partial<Record<Role, readonly Way[]>>> = {
  ADMIN: [RIGHTS, { to: '/verwaltung', text: 'rights.start.installation' }],
  DATA_PROTECTION: [RIGHTS, BODIES],
  COACH: [BODIES],
  ASSOCIATION: [{ to: '/sitzungen', text: 'rights.start.meetings' }],
  STATE_COUNCIL: [RIGHTS, { to: '/personen', text: 'rights.start.persons' }],
};

/** Whoever has no other role is called to no meeting, and has nothing to answer. */
export const comesFromOutside = (me: Me | null): boolean =>
  me !== null && me.grants.length > 0 && me.grants.every(({ role }) => WAYS[role] !== undefined);

/** One card for each such role in each territory. */
export function RoleCards({ me }: { readonly me: Me | null }) {
  const t = useTexts();
  const grants = (me?.grants ?? []).filter(({ role }) => WAYS[role] !== undefined);
  return grants.map(({ role, territoryId }) => {
    const town = me?.territories.find(({ id }) => id === territoryId);
    const office = [town?.officeName, town?.officeEmail, town?.officePhone].filter(Boolean).join(', ');
    const values = { territory: town?.name ?? '', office: office || t('rights.start.noContact') };
    return (
      <Card
        key={`${role} ${territoryId}`}
        title={t(`rights.start.${role}` as TextName, values)}
        actions={(WAYS[role] ?? []).map(({ to, text }) => (
          <ButtonLink key={to} to={inTown(to, territoryId, me?.territories.length ?? 0)}>
            {t(text)}
          </ButtonLink>
        ))}
      >
        {t(`rights.start.${role}.text` as TextName, values)}
      </Card>
    );
  });
}
