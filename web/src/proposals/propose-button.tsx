import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useChange } from '../api/change';
import { StartProposalDocument } from '../api/generated/graphql';
import { isSignedOut, useSignedIn } from '../api/page-data';
import { hasRole } from '../app/navigation';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Select } from '../ui/select';
import { sentenceOf } from '../ui/sentence-of';

/** Who proposes: the office and members of bodies. */
const PROPOSE = new Set(['COORDINATOR', 'MEMBER', 'CHAIR'] as const);

/** Begins a draft and opens its first form: from the first letter on, everything is stored. */
export function ProposeButton() {
  const t = useTexts();
  const navigate = useNavigate();
  const me = useSignedIn();
  const start = useChange(StartProposalDocument);
  const own = new Set(
    me?.grants.flatMap(({ role, territoryId }) => (PROPOSE.has(role as never) ? [territoryId] : [])),
  );
  const towns = (me?.territories ?? []).filter(({ id }) => own.has(id));
  const [town, setTown] = useState('');
  const territoryId = town === '' ? (towns[0]?.id ?? null) : town;
  if (!hasRole(me, PROPOSE)) return null;
  const press = (): void =>
    start.mutate(
      { input: { territoryId, draft: {} } },
      { onSuccess: ({ id }) => void navigate(`/projektvorschlaege/${id}/bearbeiten`) },
    );
  return (
    <div className="stack no-print">
      {towns.length > 1 && (
        <Select
          label={t('proposals.town')}
          value={territoryId ?? ''}
          options={towns.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => setTown(target.value)}
        />
      )}
      <Button look="primary" icon="add" busy={start.isPending} onClick={press}>
        {t('proposals.propose')}
      </Button>
      {start.error !== null && !isSignedOut(start.error) && (
        <Alert kind="danger" title={sentenceOf(start.error)} justHappened />
      )}
    </div>
  );
}
