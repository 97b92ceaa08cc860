import type { OwnDatabase } from '../own-server.js';

/** Sectors and kinds of the organisations that sit in a prevention council; a seat for each. */
const ORGANISATIONS = [
  ['Stadtverwaltung', 'ADMINISTRATION', 'MUNICIPAL_ADMINISTRATION'],
  ['Polizeirevier', 'POLICE', 'POLICE_STATION'],
  ['Ordnungsamt', 'ADMINISTRATION', 'PUBLIC_ORDER_OFFICE'],
  ['Bürgerpolizist', 'POLICE', 'COMMUNITY_OFFICER'],
  ['Jugendamt', 'ADMINISTRATION', 'YOUTH_WELFARE_OFFICE'],
  ['Träger der Jugendarbeit', 'SOCIETY', 'NGO'],
  ['Oberschule', 'SOCIETY', 'SCHOOL'],
  ['Kirchgemeinde', 'SOCIETY', 'CHURCH'],
  ['Gewerbeverein', 'SOCIETY', 'BUSINESS'],
  ['Fachdienst Prävention', 'POLICE', 'POLICE_PREVENTION_SERVICE'],
] as const;

export const SEATS = ORGANISATIONS.length;

const organisationRows = ORGANISATIONS.map(
  ([name, sector, kind], index) => `(${index + 1}, '${name}', '${sector}', '${kind}')`,
).join(', ');

/**
 * Towns with a prevention council of ten seats each, all of them occupied. `town` is a helper table: number, territory
 * and council. Each town has a coordination office (an account without a seat) and a member with an account.
 */
export const townsOf = (count: number): string[] => [
  `create table town as
     select n, uuidv7() as territory_id, uuidv7() as body_id, uuidv7() as office_id, uuidv7() as member_id
       from generate_series(1, ${count}) n`,
  `insert into territory (id, kind, name, ags, office_email)
     select territory_id, 'MUNICIPALITY', 'Stadt ' || n, lpad((14000000 + n)::text, 8, '0'),
            'koordinierung@stadt-' || n || '.example' from town`,
  `create table organisation_kind as select * from (values ${organisationRows}) k (position, name, sector, kind)`,
  `insert into organisation (id, territory_id, name, sector, kind)
     select uuidv7(), territory_id, k.name || ' ' || t.n, k.sector, k.kind from town t cross join organisation_kind k`,
  `insert into account (id, email, created_at)
     select office_id, 'koordinierung@stadt-' || n || '.example', now() from town
     union all select member_id, 'mitglied@stadt-' || n || '.example', now() from town`,
  `insert into person (id, territory_id, organisation_id, name, function, contact_email, contact_phone, account_id)
     select uuidv7(), o.territory_id, o.id, o.name || ', Leitung', 'Leitung',
            'post-' || k.position || '@stadt-' || t.n || '.example', '03774 ' || k.position,
            case when k.position = 6 then t.member_id end
       from organisation o join town t using (territory_id) join organisation_kind k on o.name = k.name || ' ' || t.n`,
  `insert into person (id, territory_id, name, function, account_id)
     select uuidv7(), territory_id, 'Koordinierungsstelle ' || n, 'Koordinierungsstelle', office_id from town`,
  `insert into appointment (id, territory_id, account_id, role, valid_from)
     select uuidv7(), territory_id, office_id, 'COORDINATOR', '2020-01-01' from town`,
  `insert into body (id, territory_id, kind, name)
     select body_id, territory_id, 'PREVENTION_COUNCIL', 'Präventionsrat der Stadt ' || n from town`,
  `insert into seat (id, territory_id, body_id, organisation_id, holder_id, voting_right, chair, valid_from)
     select uuidv7(), t.territory_id, t.body_id, o.id, p.id, k.position < ${SEATS}, case when k.position = 1 then 'CHAIR' end, '2020-01-01'
       from town t join organisation o using (territory_id)
       join organisation_kind k on o.name = k.name || ' ' || t.n join person p on p.organisation_id = o.id`,
];

export interface Town {
  readonly n: number;
  readonly territoryId: string;
  readonly bodyId: string;
  readonly officeId: string;
  readonly memberId: string;
}

export const readTowns = (database: OwnDatabase): Promise<Town[]> =>
  database.query<Town>(
    `select n, territory_id as "territoryId", body_id as "bodyId", office_id as "officeId", member_id as "memberId"
       from town order by n`,
  );
