import { FundingGuardPageDocument, type ShownApplicationFragment } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { Badge } from '../ui/badge';
import { Card } from '../ui/card';
import { UncheckedNote } from './unchecked-note';

const KIND = { BLOCKER: 'danger', WARNING: 'warning', HINT: 'info', FINE: 'success' } as const;

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
          {({ fundingGuardOfProposal: findings }) => (
            <ul className="guard-findings">
              {findings.map(({ code, severity, sentence, mend }) => (
                <li key={`${code} ${sentence}`}>
                  <Badge kind={KIND[severity]} icon={KIND[severity]}>
                    {t(`funding.severity.${severity}`)}
                  </Badge>
                  <p className="kern-body">{sentence}</p>
                  {mend !== null && <p className="kern-body muted">{mend}</p>}
                </li>
              ))}
            </ul>
          )}
        </PageOf>
      </div>
    </Card>
  );
}
