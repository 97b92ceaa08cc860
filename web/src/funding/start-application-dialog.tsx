import { useNavigate } from 'react-router';
import { z } from 'zod';
import { useChange } from '../api/change';
import { type FundingApplicationsPageQuery, StartFundingApplicationDocument } from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';

interface StartProps {
  readonly data: Pick<FundingApplicationsPageQuery, 'fundingProgrammes' | 'projectProposals'>;
  readonly onClose: () => void;
}

const chosen = () => z.string().min(1, { error: () => textOf('ui.required') });
const schema = z.object({
  ...{ proposalId: chosen(), programmeId: chosen() },
  year: z.string().regex(/^\d{4}$/, { error: () => textOf('funding.wrong.year') }),
});

/** Proposal, programme and year: the rest comes from the proposal. */
export function StartApplicationDialog({ data, onClose }: StartProps) {
  const t = useTexts();
  const go = useNavigate();
  const start = useChange(StartFundingApplicationDocument);
  const { fundingProgrammes, projectProposals } = data;
  const year = fundingProgrammes[0]?.nextWindow?.fundingYear ?? new Date().getFullYear() + 1;
  const form = useRecordForm({
    schema,
    saved: { proposalId: '', programmeId: fundingProgrammes[0]?.id ?? '', year: String(year) },
    revision: 0,
    draftKey: 'funding-application-new',
    onSave: async (values) => {
      const { id } = await start.mutateAsync({ input: { ...values, year: Number(values.year) } });
      onClose();
      void go(`/foerderung/antraege/${id}`);
    },
  });
  return (
    <FormDialog
      title={t('funding.application.start')}
      submit={t('funding.application.begin')}
      {...{ form, onClose }}
    >
      <p className="kern-body">{t('funding.application.startText')}</p>
      <Select
        label={t('funding.proposal')}
        emptyLabel={t('funding.chooseProposal')}
        options={projectProposals.nodes.map(({ id, title }) => ({ value: id, label: title }))}
        {...form.field('proposalId')}
      />
      <Select
        label={t('funding.programme')}
        options={fundingProgrammes.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('programmeId')}
      />
      <TextField label={t('funding.year')} inputMode="numeric" {...form.field('year')} />
    </FormDialog>
  );
}
