import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { CouncilRightsFragment, Right } from '../api/generated/graphql';
import type { SignedIn } from '../api/page-data';
import { NotFoundPage } from '../app/not-found-page';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { Select } from '../ui/select';

export interface Town {
  readonly id: string;
  readonly name: string;
}

/** Which town is shown, for who belongs to several. */
const CHOICE = 'stadt';

/** The pages of this area with the town that was chosen. */
export const inTown = (path: string, townId: string, towns: number): string =>
  towns > 1 ? `${path}?${CHOICE}=${townId}` : path;

/** The town that the address names; none stands for the first one of who reads, which the server finds by itself. */
export const useTownId = (): string | null => useSearchParams()[0].get(CHOICE);

interface PageOfTownProps<Data> {
  readonly page: UseQueryResult<Data>;
  readonly townId: string | null;
  readonly children: (town: Town, data: Data) => ReactNode;
}

/** A page with people or bodies of one town: the one that was asked for, which is the first one by name or a chosen one. */
export function PageOfTown<Data extends { readonly me?: SignedIn }>({
  page,
  townId,
  children,
}: PageOfTownProps<Data>) {
  return (
    <PageOf page={page}>
      {(data) => {
        const towns = data.me?.territories ?? [];
        const town = townId === null ? towns[0] : towns.find(({ id }) => id === townId);
        return town === undefined ? <NotFoundPage /> : children(town, data);
      }}
    </PageOf>
  );
}

/** For who belongs to several towns. */
export function TownChoice({ town, towns }: { readonly town: Town; readonly towns: readonly Town[] }) {
  const t = useTexts();
  const [, setSearch] = useSearchParams();
  if (towns.length < 2) return null;
  return (
    <div className="council-town">
      <Select
        label={t('frame.town')}
        value={town.id}
        options={towns.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ target }) => setSearch({ [CHOICE]: target.value })}
      />
    </div>
  );
}

type Me = (CouncilRightsFragment['me'] & NonNullable<SignedIn>) | null;

/** Roles that keep a directory; the state council that of the state. */
const LOOKS_AFTER: ReadonlySet<string> = new Set(['COORDINATOR', 'STATE_COUNCIL']);

/** Whether the server lets this account do it in the town, or in one of its bodies. */
export function mayIn(me: Me | undefined, right: Right, townId: string, bodyId?: string): boolean {
  const rights = me?.territories.find(({ id }) => id === townId)?.rights ?? [];
  if (!rights.includes(right)) return false;
  return (me?.grants ?? []).some(
    (grant) =>
      LOOKS_AFTER.has(grant.role) &&
      grant.territoryId === townId &&
      (grant.bodyId === null || grant.bodyId === bodyId),
  );
}

/** Whether this account holds the chair of the body today. */
export const chairs = (me: Me | undefined, bodyId: string): boolean =>
  (me?.grants ?? []).some((grant) => grant.role === 'CHAIR' && grant.bodyId === bodyId);
