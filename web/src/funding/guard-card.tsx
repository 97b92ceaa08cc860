import type { ShownFindingFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Card } from '../ui/card';
import { GuardFindings } from './guard-findings';
import { UncheckedNote } from './unchecked-note';

interface GuardCardProps {
  readonly findings: ShownFindingFragment[];
}

/** What the rules of the programme, as they are known, mean for the proposal today. */
export function GuardCard({ findings }: GuardCardProps) {
  const t = useTexts();
  return (
    <Card title={t('funding.guard')}>
      <div className="stack">
        <UncheckedNote />
        <GuardFindings findings={findings} />
      </div>
    </Card>
  );
}
