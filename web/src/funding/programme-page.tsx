import './funding.css';
import './texts';
import { useParams } from 'react-router';
import {
  FollowFundingProgrammeDocument,
  FundingProgrammePageDocument,
  type FundingProgrammePageQuery,
  UnfollowFundingProgrammeDocument,
} from '../api/generated/graphql';
import { useChange } from '../api/change';
import { usePage, useSignedIn } from '../api/page-data';
import { NotFoundPage } from '../app/not-found-page';
import { PageOf } from '../app/page-of';
import { ExplainedDeadline } from '../deadlines/explained-deadline';
import { useTexts } from '../texts';
import { dayOnly } from '../texts/times';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Button, ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Page } from '../ui/page';
import { townsWithFunding } from './places';
import { ProgrammeRules } from './programme-rules';
import { UncheckedNote } from './unchecked-note';

type Programme = NonNullable<FundingProgrammePageQuery['fundingProgramme']>;

/** One programme: its rules, its source, its dates. */
export function FundingProgrammePage() {
  const { id = '' } = useParams();
  const page = usePage(FundingProgrammePageDocument, { id });
  return (
    <PageOf page={page}>
      {({ fundingProgramme }) =>
        fundingProgramme === null ? <NotFoundPage /> : <Shown programme={fundingProgramme} />
      }
    </PageOf>
  );
}

interface ShownProps {
  readonly programme: Programme;
}

function Shown({ programme }: ShownProps) {
  const t = useTexts();
  const change = programme.mayChange ? (
    <ButtonLink to={`/foerderung/programme/${programme.id}/aendern`}>
      {t('funding.programme.change')}
    </ButtonLink>
  ) : undefined;
  return (
    <Page
      title={programme.name}
      badge={<Breadcrumbs items={[{ to: '/foerderung', text: t('frame.funding') }]} />}
      actions={change}
    >
      <div className="stack">
        <UncheckedNote />
        <Dates programme={programme} />
        <ProgrammeRules programme={programme} />
      </div>
    </Page>
  );
}

/** The windows, for each town of mine: followed or not. */
function Dates({ programme }: ShownProps) {
  const t = useTexts();
  const towns = townsWithFunding(useSignedIn());
  const followed = programme.followedBy;
  const others = towns.filter(({ id }) => !followed.some(({ territory }) => territory.id === id));
  if (followed.length === 0 && others.length === 0) return null;
  return (
    <Card title={t('funding.dates')}>
      <div className="stack">
        {followed.map((each) => (
          <Followed
            key={each.id}
            followed={each}
            programmeId={programme.id}
            mayEnd={towns.some(({ id }) => id === each.territory.id)}
          />
        ))}
        {others.map((town) => (
          <Follow key={town.id} programmeId={programme.id} town={town} />
        ))}
      </div>
    </Card>
  );
}

interface FollowedProps {
  readonly followed: Programme['followedBy'][number];
  readonly programmeId: string;
  readonly mayEnd: boolean;
}

function Followed({ followed: { territory, opening, closing }, programmeId, mayEnd }: FollowedProps) {
  const t = useTexts();
  const unfollow = useChange(UnfollowFundingProgrammeDocument);
  const dates = [opening, closing].filter((date) => date !== null);
  return (
    <section className="stack" aria-label={territory.name}>
      <p className="kern-body">{t('funding.followedBy', { town: territory.name })}</p>
      {dates.length === 0 && <p className="kern-body muted">{t('funding.datesToCome')}</p>}
      {dates.map((date) => (
        <div key={date.id}>
          <p className="kern-body">
            {date.kindName}: <strong>{dayOnly(date.lastDay)}</strong>
          </p>
          <ExplainedDeadline deadline={date} />
        </div>
      ))}
      {mayEnd && (
        <div className="row no-print">
          <Button
            busy={unfollow.isPending}
            onClick={() => unfollow.mutate({ input: { programmeId, territoryId: territory.id } })}
          >
            {t('funding.unfollow')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface FollowProps {
  readonly programmeId: string;
  readonly town: { readonly id: string; readonly name: string };
}

function Follow({ programmeId, town }: FollowProps) {
  const t = useTexts();
  const follow = useChange(FollowFundingProgrammeDocument);
  return (
    <div className="stack no-print">
      <p className="kern-body">{t('funding.followText', { town: town.name })}</p>
      <div className="row">
        <Button
          look="primary"
          busy={follow.isPending}
          onClick={() => follow.mutate({ input: { programmeId, territoryId: town.id } })}
        >
          {t('funding.follow')}
        </Button>
      </div>
    </div>
  );
}
