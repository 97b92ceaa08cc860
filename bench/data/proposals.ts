/** How many proposals there are in all towns, and how many of them the first town has. */
export interface ProposalsWanted {
  readonly count: number;
  readonly inFirstTown: number;
}

const TOPICS = `{"Graffiti vorbeugen","Beschädigungen verhindern","Müll vermeiden","Gewalt vorbeugen","Streit schlichten",
  "Beleuchtung verbessern","Jugendliche beteiligen","Drogenkonsum vorbeugen","Einbrüche erschweren","Sicherer Schulweg"}`;
const PLACES = `{"am Bahnhof","an Spielplätzen","im Stadtpark","in der Altstadt","an der Oberschule","im Freibad","am Busbahnhof",
  "in Kleingärten","an Haltestellen","im Gewerbegebiet","auf dem Marktplatz"}`;
const STATES = `{DRAFT,SUBMITTED,RETURNED,IN_REVIEW,RECOMMENDED,NOT_RECOMMENDED,APPROVED,APPROVED_WITH_CONDITIONS,DEFERRED,REJECTED}`;

/** Some 4 KB, as a proposal that its authors took seriously. */
const CONTENT = `jsonb_build_object(
  'problem', jsonb_build_object('description', repeat('Seit dem Frühjahr häufen sich die Vorfälle, Anwohner beschweren sich. ', 20),
    'affected', 'Anwohner', 'since', 'Frühjahr 2025', 'extent', '30 Vorfälle', 'evidence', '[]'::jsonb, 'alreadyDone', null),
  'causes', '{"assumed": null, "riskFactors": [], "protectiveFactors": []}'::jsonb,
  'goals', jsonb_build_object('overall', repeat('Weniger Schäden und mehr Sicherheit. ', 10), 'smart', '[]'::jsonb, 'targetGroup', 'Jugendliche',
    'secondaryTargetGroup', null, 'level', 'SELECTIVE', 'size', '60', 'reachedBy', 'Schulen'),
  'measures', jsonb_build_object('items', '[]'::jsonb, 'reason', repeat('Beteiligung wirkt nachweislich. ', 30)),
  'delivery', '{"milestones": [], "roles": null, "partners": [], "risks": null, "participation": null, "publicity": null, "accessibility": null}'::jsonb,
  'evaluation', '{"kind": null, "method": null, "schedule": null, "responsible": null, "successCriteria": null, "stoppingCriteria": null}'::jsonb,
  'followUp', '{"documentation": null, "transfer": null, "continuation": null}'::jsonb,
  'evidence', '{"programmes": [], "deviation": null}'::jsonb,
  'finance', '{"expenditures": [], "funding": [], "hasOnwardGrant": null, "staffPayGroup": null, "consultedOn": null}'::jsonb,
  'dataProtection', '{"processesPersonalData": false, "whose": null, "legalBasis": null, "hasNoOffenceData": true}'::jsonb)`;

/** Proposals of all towns, most of the first; in the order in which they would have been written. */
export const proposalsOf = ({ count, inFirstTown }: ProposalsWanted): string[] => [
  `create table sitting_organisation as select t.n, min(s.organisation_id::text)::uuid as organisation_id, min(s.holder_id::text)::uuid as person_id
     from town t join seat s using (body_id) group by 1`,
  `insert into proposal (id, territory_id, body_id, title, summary, field_ids, starts_on, ends_on, area, proposing_organisation_id, contact_person_id,
            content, expenditure_cents, audience, state, moved_at, submitted_at, version, created_by, created_at)
     select uuidv7(), t.territory_id, t.body_id,
            (${literalArray(TOPICS)})[1 + i.n % 10] || ' ' || (${literalArray(PLACES)})[1 + i.n % 11] || ', Abschnitt ' || i.n,
            (${literalArray(TOPICS)})[1 + (i.n + 3) % 10] || ': ' || repeat('Gemeinsam mit Schulen und Vereinen wird der Ort umgestaltet. ', 5),
            (select array[f.id] from field_of_action f where f.position = 1 + i.n % 5),
            current_date + 60, current_date + 400, (${literalArray(PLACES)})[1 + (i.n + 5) % 11], o.organisation_id, o.person_id,
            ${CONTENT}, (i.n % 1000) * 1234, '{BODY}', s.state, now() - interval '1 year' + i.n * interval '5 minutes',
            case when s.state <> 'DRAFT' then now() - interval '1 year' + i.n * interval '5 minutes' end,
            case when s.state <> 'DRAFT' then 1 else 0 end, o.person_id, now() - interval '1 year' + i.n * interval '5 minutes'
       from (select n, case when n <= ${inFirstTown} then 1 else 2 + n % ((select count(*) from town) - 1) end as town
               from generate_series(1, ${count}) n) i
       join town t on t.n = i.town join sitting_organisation o on o.n = t.n
       cross join lateral (select (${literalArray(STATES)})[1 + i.n % 10] as state) s
      order by i.n`,
];

function literalArray(array: string): string {
  return `'${array}'::text[]`;
}
