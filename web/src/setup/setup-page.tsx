import './setup.css';
import { SetupPageDocument, type SetupPageQuery, type SetupStepName } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { PageOf } from '../app/page-of';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../texts';
import { ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { BodiesStep } from './bodies-step';
import { FirstMeetingStep } from './first-meeting-step';
import { Founding } from './founding';
import { MailStep } from './mail-step';
import { MembersStep } from './members-step';
import { NO_STEP_DONE, openStep, type SetupProgress, Steps } from './steps';

/** The first run: account and town behind the one-time code, then four steps that may be left and taken up again. */
export function SetupPage() {
  return (
    <PageOf page={usePage(SetupPageDocument, {})}>
      {(data) => {
        const { needsSetup, setupSteps } = data.installation;
        if (needsSetup) return <Start />;
        return setupSteps === null ? (
          <AlreadySetUp signedIn={data.me !== null} />
        ) : (
          <Going {...{ data, setupSteps }} />
        );
      }}
    </PageOf>
  );
}

const Start = () => {
  const t = useTexts();
  return (
    <Page title={t('setup.title')}>
      <Steps steps={NO_STEP_DONE} current="ADMIN" />
      <Founding />
    </Page>
  );
};

/** For the second visitor, and for everybody later. */
function AlreadySetUp({ signedIn }: { readonly signedIn: boolean }) {
  const t = useTexts();
  return (
    <Page title={t('setup.done.title')}>
      {!signedIn && <p className="kern-body">{t('setup.done.text')}</p>}
      <div className="row">
        {signedIn ? (
          <ButtonLink look="primary" to="/">
            {t('setup.toOverview')}
          </ButtonLink>
        ) : (
          <ButtonLink look="primary" to="/anmelden">
            {t('setup.done.signIn')}
          </ButtonLink>
        )}
      </div>
    </Page>
  );
}

interface GoingProps {
  readonly data: SetupPageQuery;
  readonly setupSteps: readonly SetupProgress[];
}

/** The steps after the first. The open one stands in the address, so that it stays when it has just been done. */
function Going({ data, setupSteps }: GoingProps) {
  const t = useTexts();
  const [search, setSearch] = useSearchParams();
  const wanted = setupSteps.find(({ step }) => step === search.get('schritt') && step !== 'ADMIN')?.step;
  const step = wanted ?? openStep(setupSteps);
  useEffect(() => {
    if (wanted === undefined) setSearch({ schritt: step }, { replace: true });
  }, [wanted, step, setSearch]);
  return (
    // A new step is a new page: its heading takes the focus.
    <Page key={step} title={t(`setup.${step}`)}>
      <Steps steps={setupSteps} current={step} />
      <Step step={step} me={data.me} done={setupSteps.some((each) => each.step === step && each.done)} />
    </Page>
  );
}

interface StepProps {
  readonly step: SetupStepName;
  readonly me: SetupPageQuery['me'];
  readonly done: boolean;
}

function Step({ step, me, done }: StepProps) {
  const town = me?.territories.find(({ id }) => me.grants.some((grant) => grant.territoryId === id));
  if (me === null || town === undefined) return null;
  if (step === 'BODIES') return <BodiesStep town={town} />;
  if (step === 'MEMBERS') return <MembersStep town={town} />;
  if (step === 'MAIL_TEST') return <MailStep email={me.account.email} done={done} />;
  return <FirstMeetingStep done={done} />;
}
