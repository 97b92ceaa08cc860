import type { BodyPageQuery, CouncilSeatFragment } from '../api/generated/graphql';

/** A body as its page shows it. */
export type Body = NonNullable<BodyPageQuery['body']>;
export type Seat = CouncilSeatFragment;

/** Whose seat it is, e.g. "Polizeirevier Aue"; that of a person alone bears its name. */
export const nameOfSeat = ({ organisation, holder }: Seat): string =>
  organisation?.name ?? holder?.name ?? '';

/** What is to be done with a seat. */
export interface SeatTask {
  readonly seat: Seat;
  readonly kind: 'fill' | 'handOver' | 'deputies' | 'change' | 'end';
}

export interface SeatDialogProps {
  readonly seat: Seat;
  readonly territoryId: string;
  readonly onClose: () => void;
}
