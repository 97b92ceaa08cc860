import { useTexts } from '../../texts';
import { Alert } from '../../ui/alert';
import { Badge } from '../../ui/badge';
import { Card } from '../../ui/card';
import type { Meeting } from '../meeting';

type Forecast = NonNullable<Meeting['bodies'][number]['quorumForecast']>;

const LOOK = { CERTAIN: 'success', POSSIBLE: 'warning', MISSING: 'danger', NONE: 'info' } as const;

/** Whether each convening body will be able to decide, as far as the answers tell. */
export function QuorumCard({ meeting }: { readonly meeting: Meeting }) {
  const t = useTexts();
  const bodies = meeting.bodies.flatMap(({ body, quorumForecast }) =>
    quorumForecast === null || quorumForecast.state === 'NONE'
      ? []
      : [{ id: body?.id ?? '', name: body?.name, forecast: quorumForecast }],
  );
  if (bodies.length === 0 || meeting.state !== 'INVITED') return null;
  return (
    <Card title={t('invitation.quorum.title')}>
      {bodies.map(({ id, name, forecast }) => (
        <div key={id}>
          {bodies.length > 1 && <p className="kern-title kern-title--small">{name}</p>}
          <ForecastOfBody forecast={forecast} />
        </div>
      ))}
    </Card>
  );
}

function ForecastOfBody({ forecast }: { readonly forecast: Forecast }) {
  const t = useTexts();
  const { state, certain, possible, needed, base, text, warning } = forecast;
  const kind = LOOK[state];
  return (
    <>
      <Badge kind={kind} icon={kind}>
        {t(`invitation.quorum.${state}`)}
      </Badge>
      <Bar {...forecast} />
      <p className="kern-body kern-body--small">
        {t('invitation.quorum.bar', { certain, possible, needed, base })}
      </p>
      <p className="kern-body">{text}</p>
      {warning !== null && <Alert kind="warning" title={warning} />}
    </>
  );
}

/** Says nothing that the sentence below does not. */
function Bar({
  certain,
  possible,
  needed,
  base,
}: Pick<Forecast, 'certain' | 'possible' | 'needed' | 'base'>) {
  const share = (seats: number): string => `${(100 * seats) / Math.max(base, 1)}%`;
  return (
    <div className="quorum-bar" aria-hidden="true">
      <span className="quorum-certain" style={{ width: share(certain) }} />
      <span className="quorum-possible" style={{ width: share(Math.max(possible - certain, 0)) }} />
      <span className="quorum-needed" style={{ insetInlineStart: `calc(${share(needed)} - 2px)` }} />
    </div>
  );
}
