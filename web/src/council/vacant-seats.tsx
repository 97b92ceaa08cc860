import { useTexts } from '../texts';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { type Body, nameOfSeat, type Seat } from './council-body';

interface VacantSeatsProps {
  readonly body: Body;
  /** Absent: somebody who may not. */
  readonly onFill: ((seat: Seat) => void) | undefined;
}

/** What is to be done first: the seats of today without a holder. */
export function VacantSeats({ body, onFill }: VacantSeatsProps) {
  const t = useTexts();
  const vacant = body.seats.filter(({ isVacant }) => isVacant);
  if (vacant.length === 0) return null;
  return (
    <Card title={t('council.vacancies', { count: vacant.length })}>
      <ul className="council-rows">
        {vacant.map((seat) => (
          <li key={seat.id}>
            <span>
              {nameOfSeat(seat)} · {t(seat.votingRight ? 'council.voting' : 'council.advisory')}
            </span>
            {onFill !== undefined && (
              <Button
                icon="add"
                aria-label={t('council.seat.fillOf', { seat: nameOfSeat(seat) })}
                onClick={() => onFill(seat)}
              >
                {t('council.seat.fill')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
