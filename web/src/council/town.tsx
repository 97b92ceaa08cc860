import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { CouncilTownDocument, type CouncilRightsFragment, type Right } from '../api/generated/graphql';
import { type SignedIn, usePage, useSignedIn } from '../api/page-data';
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

/** The town whose people and bodies are shown; asks for it only when no page before has. */
export function InTown({ children }: { readonly children: (town: Town) => ReactNode }) {
  const known = useSignedIn();
  const first = usePage(CouncilTownDocument, {}, { enabled: known === undefined });
  const [search] = useSearchParams();
  const towns = (known ?? first.data?.me)?.territories ?? [];
  const town = towns.find(({ id }) => id === search.get(CHOICE)) ?? towns[0];
  if (town !== undefined) return children(town);
  return known ? <NotFoundPage /> : <PageOf page={first}>{() => <NotFoundPage />}</PageOf>;
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

/** Whether the server lets this account do it in the town, or in one of its bodies. */
export function mayIn(me: Me | undefined, right: Right, townId: string, bodyId?: string): boolean {
  const rights = me?.territories.find(({ id }) => id === townId)?.rights ?? [];
  if (!rights.includes(right)) return false;
  return (me?.grants ?? []).some(
    (grant) =>
      grant.role === 'COORDINATOR' &&
      grant.territoryId === townId &&
      (grant.bodyId === null || grant.bodyId === bodyId),
  );
}
