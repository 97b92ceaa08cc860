import type { DeliveryPageQuery } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { shortDate } from '../texts/times';
import { Select } from '../ui/select';
import { useDeliveryFilter } from './use-delivery-filter';
import { KINDS } from './words';

interface DeliveryFilterFieldsProps {
  readonly meetings: DeliveryPageQuery['meetings']['nodes'];
  readonly towns: DeliveryPageQuery['deliveryOverviews'];
}

/** Kind, meeting and, for who coordinates several, the town; the list follows at once. */
export function DeliveryFilterFields({ meetings, towns }: DeliveryFilterFieldsProps) {
  const t = useTexts();
  const { filter, set } = useDeliveryFilter();
  const kinds = (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((kind) => ({
    value: kind,
    label: t(KINDS[kind]),
  }));
  const meeting = ({ id, title, startsAt }: (typeof meetings)[number]) => ({
    value: id,
    label: t('delivery.filter.meetingOf', { title, day: shortDate(startsAt) }),
  });
  return (
    <search className="filter-fields no-print">
      <Select
        label={t('delivery.filter.kind')}
        value={filter.kind ?? ''}
        emptyLabel={t('delivery.filter.allKinds')}
        options={kinds}
        required={false}
        onChange={({ target }) => set('art', target.value)}
      />
      <Select
        label={t('delivery.filter.meeting')}
        value={filter.meetingId ?? ''}
        emptyLabel={t('delivery.filter.allMeetings')}
        options={meetings.map(meeting)}
        required={false}
        onChange={({ target }) => set('sitzung', target.value)}
      />
      {towns.length > 1 && (
        <Select
          label={t('frame.town')}
          value={filter.territoryId ?? ''}
          emptyLabel={t('delivery.filter.allTowns')}
          options={towns.map(({ territoryId, territoryName }) => ({
            value: territoryId,
            label: territoryName,
          }))}
          required={false}
          onChange={({ target }) => set('stadt', target.value)}
        />
      )}
    </search>
  );
}
