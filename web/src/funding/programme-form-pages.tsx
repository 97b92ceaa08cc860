import './texts';
import { useNavigate, useParams } from 'react-router';
import {
  ChangeFundingProgrammeDocument,
  DescribeFundingProgrammeDocument,
  FundingProgrammePageDocument,
  NewFundingProgrammeDocument,
  type FundingProgrammePageQuery,
} from '../api/generated/graphql';
import { useChange } from '../api/change';
import { usePage } from '../api/page-data';
import { NotFoundPage } from '../app/not-found-page';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { localDay } from '../texts/times';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Form } from '../ui/forms/form';
import { useRecordForm } from '../ui/forms/use-record-form';
import { Page } from '../ui/page';
import { Select } from '../ui/select';
import { describesFor } from './places';
import { ProgrammeFields } from './programme-fields';
import { newProgramme, programmeInput, programmeSchema, programmeValues } from './programme-values';

/** A programme that was not known here. */
export function NewProgrammePage() {
  const page = usePage(NewFundingProgrammeDocument, {});
  return (
    <PageOf page={page}>
      {({ me }) => {
        const places = describesFor(me);
        return places.length === 0 ? <NotFoundPage /> : <NewProgramme places={places} />;
      }}
    </PageOf>
  );
}

interface NewProgrammeProps {
  readonly places: readonly { readonly id: string; readonly name: string }[];
}

function NewProgramme({ places }: NewProgrammeProps) {
  const t = useTexts();
  const go = useNavigate();
  const describe = useChange(DescribeFundingProgrammeDocument);
  const form = useRecordForm({
    schema: programmeSchema,
    saved: newProgramme(places[0]?.id ?? '', localDay(new Date())),
    revision: 0,
    draftKey: 'programme-new',
    onSave: async (values) => {
      const { id } = await describe.mutateAsync({
        input: { ...programmeInput(values), territoryId: values.territoryId },
      });
      void go(`/foerderung/programme/${id}`);
    },
  });
  return (
    <Page
      title={t('funding.programme.new')}
      badge={<Breadcrumbs items={[{ to: '/foerderung', text: t('frame.funding') }]} />}
    >
      <Form form={form} submit={t('funding.programme.create')} cancel="/foerderung">
        {places.length > 1 && (
          <Select
            label={t('funding.place')}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.field('territoryId')}
          />
        )}
        <ProgrammeFields form={form} />
      </Form>
    </Page>
  );
}

/** The rules of a programme brought up to date. */
export function ChangeProgrammePage() {
  const { id = '' } = useParams();
  const page = usePage(FundingProgrammePageDocument, { id });
  return (
    <PageOf page={page}>
      {({ fundingProgramme: programme }) =>
        programme?.mayChange === true ? <ChangeProgramme programme={programme} /> : <NotFoundPage />
      }
    </PageOf>
  );
}

interface ChangeProgrammeProps {
  readonly programme: NonNullable<FundingProgrammePageQuery['fundingProgramme']>;
}

function ChangeProgramme({ programme }: ChangeProgrammeProps) {
  const t = useTexts();
  const go = useNavigate();
  const change = useChange(ChangeFundingProgrammeDocument);
  const path = `/foerderung/programme/${programme.id}`;
  const form = useRecordForm({
    schema: programmeSchema,
    saved: programmeValues(programme, programme.territory.id),
    revision: programme.revision,
    draftKey: `programme-${programme.id}`,
    onSave: async (values, revision) => {
      await change.mutateAsync({ input: { ...programmeInput(values), id: programme.id, revision } });
      void go(path);
    },
  });
  return (
    <Page
      title={t('funding.programme.change')}
      badge={
        <Breadcrumbs
          items={[
            { to: '/foerderung', text: t('frame.funding') },
            { to: path, text: programme.name },
          ]}
        />
      }
    >
      <Form form={form} submit={t('ui.save')} cancel={path}>
        <ProgrammeFields form={form} />
      </Form>
    </Page>
  );
}
