import type {
  BodyKind,
  ImportedThing,
  ImportEffect,
  OrganisationKind,
  SeatChair,
  Sector,
} from '../api/generated/graphql';
import type { TextName } from '../texts';

/** The German words for the kinds of this area. */
export const BODY_KIND: Readonly<Record<BodyKind, TextName>> = {
  PREVENTION_COUNCIL: 'council.kind.council',
  STEERING_GROUP: 'council.kind.steering',
  WORKING_GROUP: 'council.kind.group',
};

export const SECTOR: Readonly<Record<Sector, TextName>> = {
  ADMINISTRATION: 'council.sector.administration',
  POLICE: 'council.sector.police',
  SOCIETY: 'council.sector.society',
};

export const CHAIR: Readonly<Record<SeatChair, TextName>> = {
  CHAIR: 'council.chair.chair',
  VICE_CHAIR: 'council.chair.vice',
};

/** Each kind of organisation with the side of the council on which it usually sits. */
export const ORGANISATION_KIND: Readonly<
  Record<OrganisationKind, { readonly text: TextName; readonly sector: Sector }>
> = {
  MUNICIPAL_ADMINISTRATION: { text: 'council.org.municipal', sector: 'ADMINISTRATION' },
  PUBLIC_ORDER_OFFICE: { text: 'council.org.publicOrder', sector: 'ADMINISTRATION' },
  MUNICIPAL_ENFORCEMENT: { text: 'council.org.enforcement', sector: 'ADMINISTRATION' },
  YOUTH_WELFARE_OFFICE: { text: 'council.org.youth', sector: 'ADMINISTRATION' },
  DISTRICT_ADMINISTRATION: { text: 'council.org.district', sector: 'ADMINISTRATION' },
  STATE_PREVENTION_COUNCIL: { text: 'council.org.state', sector: 'ADMINISTRATION' },
  PUBLIC_PROSECUTION: { text: 'council.org.prosecution', sector: 'ADMINISTRATION' },
  POLICE_STATION: { text: 'council.org.station', sector: 'POLICE' },
  POLICE_DIRECTORATE: { text: 'council.org.directorate', sector: 'POLICE' },
  POLICE_PREVENTION_SERVICE: { text: 'council.org.policePrevention', sector: 'POLICE' },
  COMMUNITY_OFFICER: { text: 'council.org.communityOfficer', sector: 'POLICE' },
  NGO: { text: 'council.org.ngo', sector: 'SOCIETY' },
  CLUB: { text: 'council.org.club', sector: 'SOCIETY' },
  SCHOOL: { text: 'council.org.school', sector: 'SOCIETY' },
  CHURCH: { text: 'council.org.church', sector: 'SOCIETY' },
  BUSINESS: { text: 'council.org.business', sector: 'SOCIETY' },
  OTHER: { text: 'council.org.other', sector: 'SOCIETY' },
};

export const THING: Readonly<Record<ImportedThing, TextName>> = {
  ORGANISATION: 'council.import.organisation',
  PERSON: 'council.import.person',
  SEAT: 'council.import.seat',
  DEPUTIES: 'council.import.deputies',
};

export const EFFECT: Readonly<Record<ImportEffect, TextName>> = {
  CREATED: 'council.import.created',
  CHANGED: 'council.import.changed',
  UNCHANGED: 'council.import.unchanged',
};

/** '' of an input is null for the server. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Today in Saxony, e.g. 2027-03-02. */
export const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
