/** By which address the invitation reaches somebody. */
export type AddressKind = 'EMAIL' | 'EMAIL_AND_COPY' | 'NONE';

/** Somebody who is to be invited, as the office reads it before sending. */
export interface Recipient {
  readonly personId: string;
  readonly name: string;
  readonly role: 'HOLDER' | 'DEPUTY' | 'GUEST';
  /** Organisation of the seat, or its holder's name; null for guests. */
  readonly seatName: string | null;
  /** CALL: as deputy of a member who declined. */
  readonly kind: 'INVITATION' | 'CALL';
  readonly address: AddressKind;
  /** German; null when a mail reaches him. */
  readonly note: string | null;
}

interface Facts {
  readonly role: Recipient['role'];
  readonly seatName: string | null;
  readonly holderAnswer: string | null;
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    readonly copyEmail: string | null;
  };
}

/** Who gets which mail, and who gets none. */
export function recipientOf({ role, seatName, holderAnswer, person }: Facts): Recipient {
  const address = addressOf(person);
  return {
    personId: person.id,
    name: person.name,
    role,
    seatName,
    // For a vacant seat the deputy is invited with everybody else.
    kind: role === 'DEPUTY' && holderAnswer !== null ? 'CALL' : 'INVITATION',
    address,
    note: address === 'NONE' ? `${person.name} wird nicht per E-Mail erreicht.` : null,
  };
}

function addressOf({ email, copyEmail }: Facts['person']): AddressKind {
  if (email === null) return 'NONE';
  return copyEmail === null ? 'EMAIL' : 'EMAIL_AND_COPY';
}
