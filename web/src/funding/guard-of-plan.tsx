import './texts';
import { useState } from 'react';
import { FundingGuardPageDocument, type WriteProposalQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { localDay } from '../texts/times';
import { Card } from '../ui/card';
import { Select } from '../ui/select';
import { GuardFindings } from './guard-findings';
import { UncheckedNote } from './unchecked-note';

export interface GuardOfPlanProps {
  readonly proposalId: string;
  readonly programmes: WriteProposalQuery['fundingProgrammes'];
  /** First day of the project; null: not said yet. */
  readonly startsOn: string | null;
}

/** Beside a finance plan that is being written: what the rules of a programme mean for it, anew whenever it is stored. */
export function GuardOfPlan({ proposalId, programmes, startsOn }: GuardOfPlanProps) {
  const t = useTexts();
  const today = localDay(new Date());
  const valid = programmes.filter(({ validTo }) => validTo === null || validTo >= today);
  const [chosen, setChosen] = useState(valid.length === 1 ? (valid[0]?.id ?? '') : '');
  const programme = valid.find(({ id }) => id === chosen);
  // Money is asked for the year in which the project begins.
  const year = Number((startsOn ?? today).slice(0, 4));
  const asked = {
    proposalId,
    programmeId: chosen,
    year: startsOn === null ? (programme?.nextWindow?.fundingYear ?? year) : year,
  };
  const page = usePage(FundingGuardPageDocument, asked, { enabled: programme !== undefined });
  if (valid.length === 0) return null;
  return (
    <Card title={t('funding.guard')}>
      <div className="stack">
        <Select
          label={t('funding.programme')}
          required={false}
          emptyLabel={t('funding.guard.choose')}
          options={valid.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        />
        {programme !== undefined && (
          <>
            <p className="kern-body muted">{t('funding.guard.forYear', { year: String(asked.year) })}</p>
            <UncheckedNote />
            <PageOf page={page}>
              {({ fundingGuardOfProposal: findings }) => <GuardFindings findings={findings} />}
            </PageOf>
          </>
        )}
      </div>
    </Card>
  );
}
