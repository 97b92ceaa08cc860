import { many, type ManyRelation } from './read-model.js';

/** The files that a thing carries, the oldest first: how its read model joins them. `thing` is its GraphQL type. */
export const attachmentsOf = (thing: string): ManyRelation =>
  many(
    { Attachment: (t, file) => `${file}.thing_type = '${thing}' and ${file}.thing_id = ${t}.id` },
    { orderBy: [{ by: 'created_at' }, { by: 'id' }] },
  );
