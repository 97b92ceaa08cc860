const PERSON = `json_build_object('personId', n.id, 'organisationId', null, 'name', n.name, 'detail',
  nullif(concat_ws(', ', n.function, (select o.name from organisation o where o.id = n.organisation_id)), ''))`;

/**
 * SQL of who has a part in a task, as all know him who see the task: a person with function and organisation and without
 * contact, or an organisation; null for nobody. `knows` is SQL: the reader belongs to the town, whose people are named
 * to nobody else.
 */
export const partyOf = (person: string, organisation: string, knows: string): string =>
  `coalesce((select ${PERSON} from person n where n.id = ${person} and ${knows}),
     (select json_build_object('personId', null, 'organisationId', o.id, 'name', o.name, 'detail', null)
        from organisation o where o.id = ${organisation}))`;

/** SQL of several persons, by name; `condition` is over the alias `n`. */
export const partiesOf = (condition: string): string =>
  `(select coalesce(json_agg(${PERSON} order by n.name, n.id), '[]') from person n where ${condition})`;
