import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MunicipalitiesDocument, type MunicipalitiesQuery } from '../api/generated/graphql';
import { run } from '../api/operation';
import { useTexts } from '../texts';
import { ComboBox } from '../ui/combo-box';
import { DescriptionList } from '../ui/description-list';
import { usePaused } from '../ui/use-paused';

type Municipality = MunicipalitiesQuery['municipalities'][number];

function useMunicipalities(code: string, typed: string) {
  const search = usePaused(typed);
  const { data, isFetching } = useQuery({
    queryKey: ['municipalities', search],
    queryFn: ({ signal }) => run(MunicipalitiesDocument, { code, search }, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  return { found: data?.municipalities ?? [], searching: isFetching || search !== typed };
}

interface MunicipalityFieldProps {
  readonly code: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (ags: string) => void;
  /** Its name, and that of the one chosen before. */
  readonly onTown: (town: string, former: string) => void;
}

/** One of Saxony's municipalities, with what tells it from others of the same name. */
export function MunicipalityField({ code, value, error, onChange, onTown }: MunicipalityFieldProps) {
  const t = useTexts();
  // After a reload the key that was chosen finds its town again.
  const [typed, setTyped] = useState(value);
  const { found, searching } = useMunicipalities(code, typed);
  const [kept, setKept] = useState<Municipality>();
  const chosen = found.find(({ ags }) => ags === value) ?? (kept?.ags === value ? kept : undefined);
  const offered = chosen === undefined || found.includes(chosen) ? found : [...found, chosen];
  const choose = (ags: string): void => {
    const town = offered.find((each) => each.ags === ags);
    if (town !== undefined) {
      onTown(town.name, kept?.name ?? '');
      setKept(town);
    }
    onChange(ags);
  };
  return (
    <>
      <ComboBox
        {...{ name: 'ags', value, error, onChange: choose, onInput: setTyped, searching }}
        label={t('setup.town.search')}
        hint={t('setup.town.searchHint')}
        items={offered.map(({ ags, name, postalCode, district }) => ({
          id: ags,
          text: name,
          detail: t('setup.town.detail', { postalCode, district }),
        }))}
      />
      {chosen !== undefined && <Facts of={chosen} />}
    </>
  );
}

function Facts({ of: { ags, district, population } }: { readonly of: Municipality }) {
  const t = useTexts();
  return (
    <div>
      <DescriptionList
        items={[
          { term: t('setup.town.ags'), description: ags },
          { term: t('setup.town.district'), description: district },
          { term: t('setup.town.population'), description: t('setup.town.count', { count: population }) },
        ]}
      />
      <p className="kern-body kern-body--small muted">{t('setup.town.source')}</p>
    </div>
  );
}
