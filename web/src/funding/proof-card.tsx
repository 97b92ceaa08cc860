import { useState } from 'react';
import { useChange } from '../api/change';
import {
  FillProofOfUseDocument,
  type ShownApplicationFragment,
  StartProofOfUseDocument,
} from '../api/generated/graphql';
import { useTexts } from '../texts';
import { dayOnly } from '../texts/times';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { DescriptionList } from '../ui/description-list';
import { euros } from './euros';
import { ProofPapers } from './proof-papers';
import { ProofDialog, SubmitProofDialog } from './proof-dialogs';
import { ProofNumbers } from './proof-numbers';

interface ProofCardProps {
  readonly application: ShownApplicationFragment;
}

/** For what the money was used: in words and in numbers. */
export function ProofCard({ application }: ProofCardProps) {
  const t = useTexts();
  const { id, revision, proof, proofDueOn, may } = application;
  const start = useChange(StartProofOfUseDocument);
  const mayProve = may.includes('PROVE_USE');
  return (
    <Card title={t('funding.proof')}>
      <div className="stack">
        {proofDueOn !== null && (
          <DescriptionList items={[{ term: t('funding.proofDueOn'), description: dayOnly(proofDueOn) }]} />
        )}
        {proof !== null && <Shown proof={proof} />}
        {proof !== null && <ProofPapers applicationId={id} />}
        {proof === null && mayProve && (
          <>
            <p className="kern-body">
              {t(application.project === null ? 'funding.proof.startText' : 'funding.proof.startFilled')}
            </p>
            <div className="row no-print">
              <Button
                look="primary"
                busy={start.isPending}
                onClick={() => start.mutate({ input: { applicationId: id, revision } })}
              >
                {t('funding.proof.start')}
              </Button>
            </div>
          </>
        )}
        {proof?.submittedOn === null && mayProve && <Acts application={application} />}
      </div>
    </Card>
  );
}

function Shown({ proof }: { readonly proof: NonNullable<ShownApplicationFragment['proof']> }) {
  const t = useTexts();
  const { activities, results, deviations, submittedOn, keepUntil, planned, spent } = proof;
  const facts = [
    [t('funding.proof.activities'), activities],
    [t('funding.proof.results'), results],
    [t('funding.proof.deviations'), deviations],
    [t('funding.proof.planned'), euros(planned)],
    [t('funding.proof.spent'), euros(spent)],
    [t('funding.proof.submittedOn'), submittedOn === null ? null : dayOnly(submittedOn)],
    [t('funding.proof.keepUntil'), keepUntil === null ? null : dayOnly(keepUntil)],
  ] as const;
  return (
    <>
      <DescriptionList
        items={facts.flatMap(([term, value]) => (value === null ? [] : { term, description: value }))}
      />
      <ProofNumbers proof={proof} />
    </>
  );
}

function Acts({ application }: ProofCardProps) {
  const t = useTexts();
  const [open, setOpen] = useState<'CHANGE' | 'SUBMIT' | null>(null);
  const fill = useChange(FillProofOfUseDocument);
  const { id, revision, project } = application;
  const onClose = (): void => setOpen(null);
  return (
    <div className="row no-print">
      {project !== null && (
        <Button busy={fill.isPending} onClick={() => fill.mutate({ input: { applicationId: id, revision } })}>
          {t('funding.proof.fill')}
        </Button>
      )}
      <Button onClick={() => setOpen('CHANGE')}>{t('funding.proof.change')}</Button>
      <Button onClick={() => setOpen('SUBMIT')}>{t('funding.proof.submit')}</Button>
      {open === 'CHANGE' && <ProofDialog {...{ application, onClose }} />}
      {open === 'SUBMIT' && <SubmitProofDialog {...{ application, onClose }} />}
    </div>
  );
}
