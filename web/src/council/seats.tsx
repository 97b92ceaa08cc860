import type { Sector } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { EmptyState } from '../ui/empty-state';
import type { Body, Seat, SeatTask } from './council-body';
import { SeatTable } from './seat-table';
import { SECTOR, today } from './words';

interface SeatsProps {
  readonly body: Body;
  /** Absent: somebody who may not. */
  readonly onTask: ((task: SeatTask) => void) | undefined;
  readonly onNew: (() => void) | undefined;
}

const SECTORS = Object.keys(SECTOR) as Sector[];

/** The seats of today, the chair first, then side by side; below them the coming and the former ones. */
export function Seats({ body, onTask, onNew }: SeatsProps) {
  const t = useTexts();
  const now = new Set(body.seats.map(({ id }) => id));
  const others = body.allSeats.filter(({ id }) => !now.has(id));
  const isOver = ({ validTo }: Seat): boolean => validTo !== null && validTo < today();
  const coming = others.filter((seat) => !isOver(seat));
  const former = others.filter(isOver);
  return (
    <section className="stack" aria-labelledby="seats">
      <h2 className="kern-heading-medium" id="seats">
        {t('council.seats', { count: body.seats.length })}
      </h2>
      {body.seats.length === 0 && (
        <EmptyState
          title={t('council.noSeats')}
          action={
            onNew !== undefined && (
              <Button look="primary" icon="add" onClick={onNew}>
                {t('council.seat.new')}
              </Button>
            )
          }
        >
          {t('council.noSeats.text')}
        </EmptyState>
      )}
      {groupsOf(body.seats).map(([text, seats]) => (
        <SeatTable key={text} caption={t(text)} seats={seats} onTask={onTask} />
      ))}
      {coming.length > 0 && <SeatTable caption={t('council.coming')} seats={coming} onTask={onTask} />}
      {former.length > 0 && (
        <Disclosure summary={t('council.former', { count: former.length })}>
          <SeatTable caption={t('council.formerSeats')} seats={former} onTask={undefined} />
        </Disclosure>
      )}
    </section>
  );
}

/** Chair, then administration, police and society, then persons alone; the order of the server stays. */
function groupsOf(seats: readonly Seat[]) {
  const chairs = seats.filter(({ chair }) => chair !== null);
  const rest = seats.filter(({ chair }) => chair === null);
  const of = (sector: Sector | undefined): readonly Seat[] =>
    rest.filter(({ organisation }) => organisation?.sector === sector);
  const groups = [
    ['council.chairs', chairs],
    ...SECTORS.map((sector) => [SECTOR[sector], of(sector)] as const),
    ['council.alone', of(undefined)],
  ] as const;
  return groups.filter(([, members]) => members.length > 0);
}
