import './funding.css';
import type { FundingGuardPageQuery } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Badge } from '../ui/badge';

const KIND = { BLOCKER: 'danger', WARNING: 'warning', HINT: 'info', FINE: 'success' } as const;

interface GuardFindingsProps {
  readonly findings: FundingGuardPageQuery['fundingGuardOfProposal'];
}

/** What the rules of a programme mean for a plan: how grave, why, and what helps. */
export function GuardFindings({ findings }: GuardFindingsProps) {
  const t = useTexts();
  return (
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
  );
}
