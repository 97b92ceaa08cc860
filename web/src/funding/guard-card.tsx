import { FundingGuardPageDocument, type ShownApplicationFragment } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { Card } from '../ui/card';
import { GuardFindings } from './guard-findings';
import { UncheckedNote } from './unchecked-note';

interface GuardCardProps {
  readonly application: Pick<ShownApplicationFragment, 'year' | 'financeKind' | 'programme' | 'proposal'>;
}

/** What the rules of the programme, as they are known, mean for the proposal today. */
export function GuardCard({ application: { year, financeKind, programme, proposal } }: GuardCardProps) {
  const t = useTexts();
  const asked = { proposalId: proposal?.id ?? '', programmeId: programme.id, year, financeKind };
  const page = usePage(FundingGuardPageDocument, asked, { enabled: proposal !== null });
  if (proposal === null) return null;
  return (
    <Card title={t('funding.guard')}>
      <div className="stack">
        <UncheckedNote />
        <PageOf page={page}>
          {({ fundingGuardOfProposal: findings }) => <GuardFindings findings={findings} />}
        </PageOf>
      </div>
    </Card>
  );
}
