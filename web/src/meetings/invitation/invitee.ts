import type { Meeting } from '../meeting';

type Invited = Meeting['invitations'][number];
type Guest = Meeting['guests'][number];

/** Somebody called to a meeting: for a seat, as its deputy, or as a guest. */
export type Invitee = Omit<Invited, 'seat' | 'body'> & {
  readonly seat: Invited['seat'] | null;
  readonly agendaItem: Guest['agendaItem'];
};
export type Proof = Invited['serviceProofs'][number];

/** What the office is about to enter, and for whom. */
export type Entry =
  | { readonly what: 'ANSWER' | 'SERVICE' | 'UNINVITE'; readonly invitee: Invitee }
  | { readonly what: 'CORRECTION'; readonly invitee: Invitee; readonly proof: Proof };

export const nameOf = ({ person }: Pick<Invitee, 'person'>): string => person?.name ?? '–';

/** The name of a seat: its organisation, or the person who holds it alone. */
export const seatOf = ({ seat, person }: Pick<Invitee, 'seat' | 'person'>): string =>
  seat?.organisation?.name ?? person?.organisation?.name ?? person?.function ?? '–';

const byName = (a: Invitee, b: Invitee): number => nameOf(a).localeCompare(nameOf(b), 'de');

/** All who are called now: members by name, each followed by the called deputies of the seat; guests last. */
export function inviteesOf({ invitations, guests }: Meeting): Invitee[] {
  const called = invitations
    .filter(({ releasedAt }) => releasedAt === null)
    .map((invitation): Invitee => ({ ...invitation, agendaItem: null }))
    .toSorted(byName);
  const holders = called.filter(({ role }) => role === 'HOLDER');
  const deputiesOf = (holder: Invitee): Invitee[] =>
    called.filter(({ role, seat }) => role === 'DEPUTY' && seat?.id === holder.seat?.id);
  const seated = holders.flatMap((holder) => [holder, ...deputiesOf(holder)]);
  const ofVacantSeats = called.filter((invitee) => !seated.includes(invitee));
  const asGuests = guests.map((guest): Invitee => ({ ...guest, seat: null })).toSorted(byName);
  return [...seated, ...ofVacantSeats, ...asGuests];
}

/** What the office entered by hand and has not found wrong. */
export const enteredByHand = ({ serviceProofs }: Invitee): Proof[] =>
  serviceProofs.filter(({ channel, correctedAt }) => channel !== 'EMAIL' && correctedAt === null);

/** The newest proof of what was told about the present date; what was found wrong proves nothing. */
export const latestProof = ({ serviceProofs }: Invitee, { schedule }: Meeting): Proof | undefined =>
  serviceProofs
    .filter((proof) => proof.schedule === schedule && proof.correctedAt === null)
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id))[0];

/** Whether the last mail about the present date did not reach the person. */
export const wasRefused = (invitee: Invitee, meeting: Meeting): boolean =>
  ['REFUSED', 'RETURNED'].includes(latestProof(invitee, meeting)?.state ?? '');

/** How far the mails about the present date are: those that the mail server has answered, of all with an address. */
export function sendingOf(meeting: Meeting): { readonly done: number; readonly all: number } {
  const told = inviteesOf(meeting).filter(({ person }) => typeof person?.contactEmail === 'string');
  const done = told.filter((invitee) => latestProof(invitee, meeting) !== undefined);
  return { done: done.length, all: told.length };
}
