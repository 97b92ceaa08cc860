import { useNavigate } from 'react-router';
import { useChange } from '../api/change';
import { type ShownProposalFragment, SubmitProposalDocument } from '../api/generated/graphql';
import { isSignedOut } from '../api/page-data';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { sentenceOf } from '../ui/sentence-of';
import type { Written } from './use-written';

interface SubmitProposalProps {
  readonly proposal: ShownProposalFragment;
  readonly written: Written;
  /** Path of each field that is missing, with its sentence. */
  readonly onMissing: (missing: ReadonlyMap<string, string>) => void;
}

/** Hands the proposal in; what is missing is named, with the way to its section. */
export function SubmitProposal({ proposal, written, onMissing }: SubmitProposalProps) {
  const t = useTexts();
  const navigate = useNavigate();
  const submit = useChange(SubmitProposalDocument, `proposal-${proposal.id}`);
  const [tried, setTried] = useState(false);
  const press = async (): Promise<void> => {
    if (!(await written.flush())) return;
    const answer = await submit.mutateAsync({
      input: { proposalId: proposal.id, revision: written.revision() },
    });
    if (answer.__typename === 'ProjectProposal') return void navigate(`/projektvorschlaege/${proposal.id}`);
    setTried(true);
    onMissing(new Map(answer.missing.map(({ field, message }) => [field, message])));
  };
  const missing = proposal.completeness.flatMap(({ section, missing: fields }) =>
    fields.filter(({ by }) => by === 'SUBMISSION').map((each) => ({ ...each, section })),
  );
  return (
    <div className="stack">
      {submit.error !== null && !isSignedOut(submit.error) && (
        <Alert kind="danger" title={sentenceOf(submit.error)} justHappened />
      )}
      {tried && missing.length > 0 && (
        <Alert kind="warning" title={t('proposals.missing', { count: missing.length })} justHappened>
          <MissingList missing={missing} />
        </Alert>
      )}
      <div className="row">
        <Button look="primary" busy={submit.isPending} onClick={() => void press().catch(() => undefined)}>
          {t('proposals.submit')}
        </Button>
        {missing.length === 0 && <span className="muted">{t('proposals.missingYet', { count: 0 })}</span>}
      </div>
      {!tried && missing.length > 0 && (
        <Disclosure summary={t('proposals.missingYet', { count: missing.length })}>
          <MissingList missing={missing} />
        </Disclosure>
      )}
    </div>
  );
}

interface MissingListProps {
  readonly missing: readonly { readonly field: string; readonly message: string; readonly section: string }[];
}

const MissingList = ({ missing }: MissingListProps) => (
  <ul>
    {missing.map(({ field, message, section }) => (
      <li key={field}>
        <Link className="kern-link" to={`?abschnitt=${section}`}>
          {message}
        </Link>
      </li>
    ))}
  </ul>
);
