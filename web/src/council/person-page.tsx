import { useState } from 'react';
import { useParams } from 'react-router';
import { useChange } from '../api/change';
import { InviteToAccountDocument, PersonPageDocument, type PersonPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { NotFoundPage } from '../app/not-found-page';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Button } from '../ui/button';
import { Page } from '../ui/page';
import { sentenceOf } from '../ui/sentence-of';
import { AddressMarks } from './address-marks';
import { PersonDialog } from './person-dialog';
import { PersonFacts } from './person-facts';
import { PersonSeats } from './person-seats';
import { mayIn } from './town';
import './council.css';

type Person = NonNullable<PersonPageQuery['person']>;

/** One person: facts, how it is reached, its account and its seats. */
export function PersonPage() {
  const { id = '' } = useParams();
  const page = usePage(PersonPageDocument, { id });
  return (
    <PageOf page={page}>
      {({ me, person }) =>
        person === null ? (
          <NotFoundPage />
        ) : (
          <OnePerson key={id} person={person} mayManage={mayIn(me, 'MANAGE_PERSONS', person.territory.id)} />
        )
      }
    </PageOf>
  );
}

/** Mails that are not legal go to his address. */
const isReached = ({ contactEmail, addressMarks }: Person): boolean =>
  contactEmail !== null &&
  !addressMarks.some(({ address, stoppedAt }) => address === contactEmail && stoppedAt !== null);

interface OnePersonProps {
  readonly person: Person;
  readonly mayManage: boolean;
}

function OnePerson({ person, mayManage }: OnePersonProps) {
  const t = useTexts();
  const [changing, change] = useState(false);
  const invitation = useChange(InviteToAccountDocument);
  const canInvite = mayManage && person.hasAccount === false && isReached(person);
  const actions = mayManage && (
    <>
      {canInvite && !invitation.isSuccess && (
        <Button
          look="primary"
          icon="mail"
          busy={invitation.isPending}
          onClick={() => invitation.mutate({ personId: person.id })}
        >
          {t('council.person.invite')}
        </Button>
      )}
      <Button icon="edit" onClick={() => change(true)}>
        {t('council.person.change')}
      </Button>
    </>
  );
  return (
    <Page
      title={person.name}
      badge={<Breadcrumbs items={[{ to: '/personen', text: t('council.persons') }]} />}
      actions={actions}
    >
      {invitation.isSuccess && (
        <Alert
          kind="success"
          title={t('council.person.invited', { email: person.contactEmail })}
          justHappened
        />
      )}
      {invitation.error !== null && <Alert kind="danger" title={sentenceOf(invitation.error)} justHappened />}
      <AddressMarks personId={person.id} marks={person.addressMarks} mayManage={mayManage} />
      {person.mailRefused === true && person.addressMarks.length === 0 && (
        <Alert kind="warning" title={t('council.mailRefused')}>
          <p className="kern-body">{t('council.mailRefused.text')}</p>
        </Alert>
      )}
      <PersonFacts person={person} />
      <PersonSeats seats={person.seats} />
      {changing && (
        <PersonDialog territoryId={person.territory.id} person={person} onClose={() => change(false)} />
      )}
    </Page>
  );
}
