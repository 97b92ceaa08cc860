import type { ProgrammeRulesFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { dayOnly } from '../texts/times';
import { DescriptionList } from '../ui/description-list';
import { Card } from '../ui/card';
import { euros, rate } from './euros';
import { windowInWords } from './months-and-days';

interface ProgrammeRulesProps {
  readonly programme: ProgrammeRulesFragment;
}

/** What the programme demands and gives, with where that stands. */
export function ProgrammeRules({ programme }: ProgrammeRulesProps) {
  const t = useTexts();
  const groups = [
    ['funding.rules.source', useSource(programme)],
    ['funding.rules.applying', useApplying(programme)],
    ['funding.rules.money', useMoney(programme)],
    ['funding.rules.afterwards', useAfterwards(programme)],
  ] as const;
  return groups.map(([title, facts]) => (
    <Card key={title} title={t(title)}>
      <DescriptionList
        items={facts.flatMap(([term, value]) => (value === null ? [] : { term, description: value }))}
      />
    </Card>
  ));
}

type Fact = readonly [term: string, value: React.ReactNode];

function useSource({
  source,
  sourceUrl,
  asOf,
  validFrom,
  validTo,
  funder,
  remarks,
}: ProgrammeRulesFragment): Fact[] {
  const t = useTexts();
  return [
    [t('funding.funder'), funder],
    [t('funding.asOf'), dayOnly(asOf)],
    [t('funding.source'), source],
    // The client opens nothing of elsewhere by itself; the reader may.
    [t('funding.sourceUrl'), sourceUrl && <SourceLink key="source" address={sourceUrl} />],
    [
      t('funding.validity'),
      validTo === null
        ? t('funding.validFrom', { from: dayOnly(validFrom) })
        : t('funding.validBetween', { from: dayOnly(validFrom), to: dayOnly(validTo) }),
    ],
    [t('funding.remarks'), remarks],
  ];
}

const SourceLink = ({ address }: { readonly address: string }) => (
  <a className="kern-link address" href={address} rel="noreferrer">
    {address}
  </a>
);

function useApplying(programme: ProgrammeRulesFragment): Fact[] {
  const t = useTexts();
  const { windows, windowYearsAhead, receiptCounts, consultationNeeded, onwardGrantAllowed } = programme;
  const days = windows.map(windowInWords).join('; ');
  return [
    [
      t('funding.windows'),
      windows.length === 0
        ? t('funding.window.anyTime')
        : t('funding.windowsFor', { days, ahead: windowYearsAhead }),
    ],
    [t('funding.counts'), t(receiptCounts ? 'funding.counts.receipt' : 'funding.counts.sending')],
    [
      t('funding.consultation'),
      t(consultationNeeded ? 'funding.consultation.yes' : 'funding.consultation.no'),
    ],
    [t('funding.onward'), t(onwardGrantAllowed ? 'funding.onward.yes' : 'funding.onward.no')],
  ];
}

function useMoney(programme: ProgrammeRulesFragment): Fact[] {
  const t = useTexts();
  const { financeKinds, maximumRate, minimumOwnShare, inKindCounts, floor, floorExceptions } = programme;
  const { ceiling, reimbursedBelow, eligibleKinds, staffCaps } = programme;
  return [
    [t('funding.financeKinds'), financeKinds.map((kind) => t(`funding.financeKind.${kind}`)).join(', ')],
    [t('funding.rate'), maximumRate === null ? t('funding.notNamed') : rate(maximumRate)],
    [
      t('funding.ownShare'),
      t(inKindCounts ? 'funding.ownShare.inKind' : 'funding.ownShare.money', { rate: rate(minimumOwnShare) }),
    ],
    [
      t('funding.floor'),
      floor &&
        t('funding.floorOnly', {
          floor: euros(floor),
          cases: floorExceptions ?? t('funding.floorExceptions.any'),
        }),
    ],
    [t('funding.ceiling'), ceiling && euros(ceiling)],
    [t('funding.reimbursedBelow'), reimbursedBelow && euros(reimbursedBelow)],
    [t('funding.eligibleKinds'), eligibleKinds.map((kind) => t(`funding.expenditure.${kind}`)).join(', ')],
    [
      t('funding.staffCaps'),
      staffCaps.length === 0
        ? null
        : staffCaps
            .map(({ training, payGroup, payStage }) =>
              t('funding.staffCap', { training, payGroup, payStage }),
            )
            .join('; '),
    ],
  ];
}

function useAfterwards({ proofMonths, retentionYears, followUpChecked }: ProgrammeRulesFragment): Fact[] {
  const t = useTexts();
  const unchecked = followUpChecked ? '' : ` (${t('funding.notChecked')})`;
  return [
    [
      t('funding.proof'),
      proofMonths === null
        ? t('funding.notNamed')
        : t('funding.proofMonths', { months: proofMonths }) + unchecked,
    ],
    [
      t('funding.retention'),
      retentionYears === null
        ? t('funding.notNamed')
        : t('funding.retentionYears', { years: retentionYears }) + unchecked,
    ],
  ];
}
