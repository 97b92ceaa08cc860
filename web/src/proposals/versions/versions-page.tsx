import '../proposals.css';
import '../texts';
import './versions.css';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { ProposalVersionsDocument, type ProposalVersionsQuery } from '../../api/generated/graphql';
import { usePage } from '../../api/page-data';
import { NotFoundPage } from '../../app/not-found-page';
import { PageOf } from '../../app/page-of';
import { useTexts } from '../../texts';
import { dateAndTime } from '../../texts/times';
import { Breadcrumbs } from '../../ui/breadcrumbs';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Select } from '../../ui/select';
import { Status } from '../../ui/status';
import { ChangedWords } from './changed-words';
import { differencesOf } from './differences';
import { KeepDialog } from './keep-dialog';

type Proposal = NonNullable<ProposalVersionsQuery['projectProposal']>;
type Version = Proposal['versions'][number];

/** The numbers of the two versions that the address names; nothing unless it names both. */
function chosenIn(address: URLSearchParams): { readonly von?: number; readonly bis?: number } {
  const [von = 0, bis = 0] = [address.get('von'), address.get('bis')].map(Number);
  return Number.isInteger(von) && Number.isInteger(bis) && von > 0 && bis > 0 ? { von, bis } : {};
}

/** The versions of a proposal, and what differs between two of them, field by field. */
export function VersionsPage() {
  const { id = '' } = useParams();
  const { von, bis } = chosenIn(useSearchParams()[0]);
  const numbers = von === undefined || bis === undefined ? null : [von, bis];
  const page = usePage(ProposalVersionsDocument, { id, numbers });
  return (
    <PageOf page={page}>
      {({ projectProposal, comparedVersions }) =>
        projectProposal === null ? (
          <NotFoundPage />
        ) : (
          <Versions proposal={projectProposal} compared={comparedVersions} />
        )
      }
    </PageOf>
  );
}

interface VersionsProps {
  readonly proposal: Proposal;
  /** The older one first; one alone while there is no other. */
  readonly compared: ProposalVersionsQuery['comparedVersions'];
}

function Versions({ proposal, compared }: VersionsProps) {
  const t = useTexts();
  const [keeping, setKeeping] = useState(false);
  const { id, title, versions, may } = proposal;
  return (
    <>
      <Breadcrumbs
        items={[
          { to: '/projektvorschlaege', text: t('frame.proposals') },
          { to: `/projektvorschlaege/${id}`, text: title === '' ? t('proposals.untitled') : title },
        ]}
      />
      <Page title={t('versions.title')}>
        <div className="stack">
          <p className="kern-body">{t('versions.text')}</p>
          {may.includes('SAVE_PROPOSAL_DRAFT') && (
            <div className="row">
              <Button aria-haspopup="dialog" onClick={() => setKeeping(true)}>
                {t('versions.keep')}
              </Button>
            </div>
          )}
          {versions.length === 0 ? (
            <EmptyState title={t('versions.none')}>{t('versions.none.text')}</EmptyState>
          ) : (
            <>
              <VersionList versions={versions} />
              {versions.length > 1 && <Comparison versions={versions} compared={compared} />}
            </>
          )}
          {keeping && <KeepDialog proposal={proposal} onClose={() => setKeeping(false)} />}
        </div>
      </Page>
    </>
  );
}

function VersionList({ versions }: { readonly versions: readonly Version[] }) {
  const nameOf = useNames();
  return (
    <ul className="proposal-list">
      {versions.map((version) => (
        <li key={version.id} className="proposal">
          <strong>{nameOf(version)}</strong>
          {`, ${[dateAndTime(version.at), version.by].filter((part) => part !== null).join(', ')}`}
          {version.note !== null && <p className="kern-body proposal-said">{version.note}</p>}
        </li>
      ))}
    </ul>
  );
}

/** What a version is called: by its number, and as which submission it was handed in. */
function useNames(): (version: Version) => string {
  const t = useTexts();
  return ({ number, submission }) =>
    submission === null ? t('versions.kept', { number }) : t('versions.submitted', { number, submission });
}

function Comparison({
  versions,
  compared,
}: Omit<VersionsProps, 'proposal'> & { readonly versions: readonly Version[] }) {
  const t = useTexts();
  const nameOf = useNames();
  const [address, setAddress] = useSearchParams();
  const [older, newer] = compared;
  const shown = { von: older?.number, bis: newer?.number, ...chosenIn(address) };
  const options = versions.map((version) => ({ value: String(version.number), label: nameOf(version) }));
  const choose = (name: 'von' | 'bis', value: string): void => {
    const both = { ...shown, [name]: value };
    setAddress({ von: String(both.von ?? value), bis: String(both.bis ?? value) }, { replace: true });
  };
  return (
    <section className="stack" aria-labelledby="differences">
      <h2 className="kern-heading-medium" id="differences">
        {t('versions.differences')}
      </h2>
      <div className="proposal-filter no-print">
        {(['von', 'bis'] as const).map((name) => (
          <Select
            key={name}
            label={t(`versions.${name}`)}
            required={false}
            options={options}
            value={String(shown[name] ?? '')}
            onChange={({ target }) => choose(name, target.value)}
          />
        ))}
      </div>
      {older === undefined || newer === undefined ? (
        <Status>{t('versions.same')}</Status>
      ) : (
        <Differences older={older} newer={newer} />
      )}
    </section>
  );
}

type Compared = ProposalVersionsQuery['comparedVersions'][number];

function Differences({ older, newer }: { readonly older: Compared; readonly newer: Compared }) {
  const t = useTexts();
  const differences = differencesOf(older, newer, t);
  return (
    <>
      <Status>
        {t('versions.count', { count: differences.length, older: older.number, newer: newer.number })}
      </Status>
      {differences.map(({ section, field, before, after }) => (
        <article key={`${field.part}.${field.name}`}>
          <h3 className="kern-title">
            {t(`proposals.section.${section}`)}: {t(field.label)}
          </h3>
          <ChangedWords before={before} after={after} />
        </article>
      ))}
    </>
  );
}
