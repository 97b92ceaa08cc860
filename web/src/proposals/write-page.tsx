import './proposals.css';
import './texts';
import { Fragment, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { WriteProposalDocument, type WriteProposalQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { NotFoundPage } from '../app/not-found-page';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { ButtonLink } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { Page } from '../ui/page';
import { Status } from '../ui/status';
import { FieldComments } from './comments/field-comments';
import { BesideFinance } from './beside-finance';
import { FieldOfForm } from './form-field';
import { FORM, type FormSection, SECTIONS } from './form-fields';
import { peopleOf } from './people';
import { PersonalDataHints } from './personal-data-hints';
import { SectionList } from './section-list';
import { SubmitProposal } from './submit-proposal';
import { TwoVersions } from './two-versions';
import { useWritten, type Written } from './use-written';

/** The form of a proposal: first eight fields, later everything, section by section. */
export function WritePage() {
  const { id = '' } = useParams();
  const page = usePage(WriteProposalDocument, { id });
  return (
    <PageOf page={page}>
      {(data) =>
        data.projectProposal?.may.includes('SAVE_PROPOSAL_DRAFT') === true ? (
          <Form data={data} proposal={data.projectProposal} />
        ) : (
          <NotFoundPage />
        )
      }
    </PageOf>
  );
}

type Proposal = NonNullable<WriteProposalQuery['projectProposal']>;

interface FormProps {
  readonly data: WriteProposalQuery;
  readonly proposal: Proposal;
}

const isSection = (word: string | null): word is FormSection => word !== null && word in FORM;

function Form({ data, proposal }: FormProps) {
  const t = useTexts();
  const [address] = useSearchParams();
  const chosen = address.get('abschnitt');
  const section = isSection(chosen) ? chosen : 'SHORT';
  const written = useWritten(proposal);
  const title = written.parts.head.title ?? '';
  return (
    <>
      <Breadcrumbs
        items={[
          { to: '/projektvorschlaege', text: t('frame.proposals') },
          { to: `/projektvorschlaege/${proposal.id}`, text: title === '' ? t('proposals.untitled') : title },
        ]}
      />
      <Page title={t(`proposals.section.${section}`)}>
        <div className="proposal-form">
          <SectionList proposal={proposal} current={section} />
          <Section key={section} {...{ data, proposal, section, written }} />
        </div>
      </Page>
    </>
  );
}

interface SectionProps extends FormProps {
  readonly section: FormSection;
  readonly written: Written;
}

function Section({ data, proposal, section, written }: SectionProps) {
  const t = useTexts();
  const [asked, setAsked] = useState<ReadonlyMap<string, string>>(new Map());
  const fields = FORM[section];
  const choices = { ...data, territoryId: proposal.territory.id, people: peopleOf(proposal, data.bodies) };
  const errorAt = (path: string): string | undefined =>
    written.failure?.field === path ? written.failure.sentence : missingAt(asked, path, proposal);
  return (
    <div className="stack">
      <p className="kern-body">{t(`proposals.help.${section}`)}</p>
      <Disclosure summary={t('proposals.example')}>
        <p className="kern-body">{t(`proposals.example.${section}`)}</p>
      </Disclosure>
      <PersonalDataHints warnings={proposal.personalDataWarnings} fields={fields} />
      {written.failure !== null && <Alert kind="danger" title={written.failure.sentence} justHappened />}
      {fields.map((field) => (
        <Fragment key={`${field.part}.${field.name}`}>
          <TwoVersions {...{ proposal, field, written }} />
          <FieldOfForm {...{ field, written, choices, errorAt }} />
          <FieldComments proposal={proposal} field={`${field.part}.${field.name}`} label={t(field.label)} />
        </Fragment>
      ))}
      {section === 'FINANCE' && (
        <BesideFinance proposalId={proposal.id} programmes={data.fundingProgrammes} written={written} />
      )}
      <Status>{t(`proposals.saving.${written.state}`)}</Status>
      <NextSection section={section} written={written} />
      <SubmitProposal proposal={proposal} written={written} onMissing={setAsked} />
    </div>
  );
}

/** A field that was missing at the last try is no longer wrong as soon as it is filled. */
const missingAt = (
  asked: ReadonlyMap<string, string>,
  path: string,
  proposal: Proposal,
): string | undefined =>
  proposal.completeness.some(({ missing }) => missing.some(({ field }) => field === path))
    ? asked.get(path)
    : undefined;

function NextSection({ section, written }: Pick<SectionProps, 'section' | 'written'>) {
  const t = useTexts();
  const next = SECTIONS[SECTIONS.indexOf(section) + 1];
  if (next === undefined) return null;
  return (
    <div className="row" onClick={() => void written.flush()}>
      <ButtonLink to={`?abschnitt=${next}`}>
        {t('proposals.next', { section: t(`proposals.section.${next}`) })}
      </ButtonLink>
    </div>
  );
}
