import { useState } from 'react';
import { z } from 'zod';
import { useChange } from '../../api/change';
import { DraftsOfBodyDocument, PutProposalOnAgendaDocument } from '../../api/generated/graphql';
import { usePage } from '../../api/page-data';
import { textOf, useTexts } from '../../texts';
import { longDate } from '../../texts/times';
import { Alert } from '../../ui/alert';
import { FormDialog } from '../../ui/forms/form-dialog';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { RadioGroup } from '../../ui/radio-group';
import type { WayDialogProps } from './way';

const schema = z.object({
  meetingId: z.string().refine((id) => id !== '', { error: () => textOf('ui.required') }),
});

interface Missing {
  readonly field: string;
  readonly message: string;
}

interface Draft {
  readonly id: string;
  readonly startsAt: string;
}

const soonestOf = (drafts: readonly Draft[]): Draft | undefined =>
  drafts.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))[0];

/** On which agenda: the drafts of the body that decides, the soonest unless one chooses another. */
export function AgendaDialog({ proposal, onClose }: WayDialogProps) {
  const t = useTexts();
  const put = useChange(PutProposalOnAgendaDocument);
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  const filter = { bodyId: proposal.body?.id ?? null, states: ['DRAFT' as const] };
  const page = usePage(DraftsOfBodyDocument, { filter });
  const drafts = (page.data?.meetings.nodes ?? []).filter(({ canManage }) => canManage);
  const form = useRecordForm({
    schema,
    saved: { meetingId: soonestOf(drafts)?.id ?? '' },
    revision: proposal.revision,
    draftKey: `proposal-${proposal.id}-agenda`,
    onSave: async ({ meetingId }, revision) => {
      const input = { proposalId: proposal.id, revision, meetingId };
      const answer = await put.mutateAsync({ input });
      if (answer.__typename === 'ProjectProposal') onClose();
      else setMissing(answer.missing);
    },
  });
  return (
    <FormDialog title={t('way.agenda')} submit={t('way.agenda')} {...{ form, onClose }}>
      {missing.length > 0 && <Lacking missing={missing} />}
      {page.data !== undefined && drafts.length === 0 && <p className="kern-body">{t('way.agenda.none')}</p>}
      <RadioGroup
        legend={t('way.agenda.which')}
        options={drafts.map(({ id, title, startsAt }) => ({
          value: id,
          label: `${title}, ${longDate(startsAt)}`,
        }))}
        {...form.controlled('meetingId')}
      />
    </FormDialog>
  );
}

/** What the decision needs and is not written yet: its authors add it when they have the proposal back. */
function Lacking({ missing }: { readonly missing: readonly Missing[] }) {
  const t = useTexts();
  return (
    <Alert kind="danger" title={t('way.agenda.lacking', { count: missing.length })} justHappened>
      <ul>
        {missing.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{message}</li>
        ))}
      </ul>
    </Alert>
  );
}
