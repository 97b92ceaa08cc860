import { useTexts } from '../texts';
import { Tabs } from '../ui/tabs';
import { inTown, type Town, TownChoice } from './town';

interface CouncilTabsProps {
  readonly current: 'bodies' | 'persons' | 'organisations' | 'import';
  readonly town: Town;
  readonly towns: readonly Town[];
  /** Only the office imports. */
  readonly canImport: boolean;
}

/** The parts of this area, and the town for who belongs to several. */
export function CouncilTabs({ current, town, towns, canImport }: CouncilTabsProps) {
  const t = useTexts();
  const to = (path: string): string => inTown(path, town.id, towns.length);
  const tabs = [
    { id: 'bodies', text: t('council.bodies'), to: to('/gremien') },
    { id: 'persons', text: t('council.persons'), to: to('/personen') },
    { id: 'organisations', text: t('council.organisations'), to: to('/organisationen') },
    ...(canImport ? [{ id: 'import', text: t('council.import'), to: to('/gremien/import') }] : []),
  ];
  return (
    <>
      <TownChoice town={town} towns={towns} />
      <Tabs tabs={tabs} current={current} label={t('council.tabs')} />
    </>
  );
}
