import type { Tx } from '../../platform/database/index.js';
import type { DeadlineId, PersonId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';

/** A stored deadline. */
export interface StoredDeadline {
  readonly kind: string;
  readonly subjectId: string;
  readonly bodyId: string | null;
  readonly schedule: number;
  readonly dueOn: Day;
  readonly lastDay: Day;
}

/** null when it is gone. */
export async function storedDeadline(tx: Tx, id: DeadlineId): Promise<StoredDeadline | null> {
  const [row] = await tx.query<StoredDeadline>(
    `select kind, subject_id as "subjectId", body_id as "bodyId", schedule, due_on::text as "dueOn", last_day::text as "lastDay"
       from deadline where id = $1`,
    [id],
  );
  return row ?? null;
}

interface Addressee {
  readonly name: string;
  readonly email: string | null;
  readonly hasAccount: boolean;
}

/** What a mail about a deadline says beside the day itself. */
export interface LetterFacts {
  readonly title: string;
  readonly path: string;
  readonly bodyName: string | null;
  readonly territoryName: string;
  /** null: the office is written to. */
  readonly person: Addressee | null;
  readonly office: { readonly name: string; readonly email: string | null; readonly phone: string | null };
}

/** SQL over the alias of the thing's table, as the owning module declares it. */
interface Thing {
  readonly table: string;
  readonly title: (alias: string) => string;
  readonly path: (alias: string) => string;
}

/** null when the thing is gone. */
export async function letterFacts(
  tx: Tx,
  { table, title, path }: Thing,
  of: { readonly deadlineId: DeadlineId; readonly personId: PersonId | null },
): Promise<LetterFacts | null> {
  const [facts] = await tx.query<LetterFacts>(
    `select ${title('x')} as title, ${path('x')} as path, (select b.name from body b where b.id = d.body_id) as "bodyName",
            g.name as "territoryName",
            (select json_build_object('name', p.name, 'email', p.contact_email, 'hasAccount', p.account_id is not null)
               from person p where p.id = $2) as person,
            json_build_object('name', g.office_name, 'email', g.office_email, 'phone', g.office_phone) as office
       from deadline d join ${table} x on x.id = d.subject_id join territory g on g.id = d.territory_id where d.id = $1`,
    [of.deadlineId, of.personId],
  );
  return facts ?? null;
}
