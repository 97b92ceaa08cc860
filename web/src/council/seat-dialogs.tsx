import { ChangeSeatDialog } from './change-seat-dialog';
import type { Body, SeatTask } from './council-body';
import { DeputiesDialog } from './deputies-dialog';
import { EndSeatDialog } from './end-seat-dialog';
import { FillSeatDialog } from './fill-seat-dialog';

interface SeatDialogsProps {
  readonly body: Body;
  readonly task: SeatTask;
  readonly onClose: () => void;
}

/** The window of what is to be done with a seat, which is shown as the server knows it now. */
export function SeatDialogs({ body, task, onClose }: SeatDialogsProps) {
  const seat = body.allSeats.find(({ id }) => id === task.seat.id) ?? task.seat;
  const props = { seat, territoryId: body.territory.id, onClose };
  if (task.kind === 'deputies') return <DeputiesDialog {...props} />;
  if (task.kind === 'change') return <ChangeSeatDialog {...props} />;
  if (task.kind === 'end') return <EndSeatDialog {...props} />;
  return <FillSeatDialog {...props} />;
}
