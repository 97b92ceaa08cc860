import { Link } from 'react-router';
import type { SetupStepName } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Icon } from '../ui/icon';

export interface SetupProgress {
  readonly step: SetupStepName;
  readonly done: boolean;
}

const ORDER: readonly SetupStepName[] = ['ADMIN', 'BODIES', 'MEMBERS', 'MAIL_TEST', 'FIRST_MEETING'];

/** Before there is an account, nobody is told the steps: none is done. */
export const NO_STEP_DONE: readonly SetupProgress[] = ORDER.map((step) => ({ step, done: false }));

export const addressOfStep = (step: SetupStepName): string => `/einrichten?schritt=${step}`;

/** Where the first run goes on: the first step that is not done, else the last one. */
export const openStep = (steps: readonly SetupProgress[]): SetupStepName =>
  steps.find(({ done }) => !done)?.step ?? 'FIRST_MEETING';

interface StepsProps {
  readonly steps: readonly SetupProgress[];
  readonly current: SetupStepName;
}

/** The five steps, which of them are done, and the one that is open. */
export function Steps({ steps, current }: StepsProps) {
  const t = useTexts();
  return (
    <nav aria-label={t('setup.steps')}>
      <ol className="setup-steps">
        {steps.map(({ step, done }, index) => (
          <li
            className="setup-step"
            key={step}
            data-done={done}
            aria-current={step === current ? 'step' : undefined}
          >
            {done ? <Icon name="success" /> : <span aria-hidden="true">{index + 1}.</span>}
            <StepName step={step} link={step !== 'ADMIN' && steps[0]?.done === true && step !== current} />
            {done && <span className="kern-sr-only">({t('setup.stepDone')})</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

const StepName = ({ step, link }: { readonly step: SetupStepName; readonly link: boolean }) => {
  const name = useTexts()(`setup.${step}`);
  if (!link) return <span>{name}</span>;
  return (
    <Link className="kern-link" to={addressOfStep(step)}>
      {name}
    </Link>
  );
};
