import {
  many,
  meantFor,
  nameOfSeen,
  readModel,
  sharesOf,
  stored,
  within,
} from '../../platform/graphql/index.js';
import type { Parameters, ReadModel } from '../../platform/graphql/read/index.js';
import type { FileCarrier } from './file-carrier.js';

/** What is said about the thing that carries the file; `none` where no module knows its kind any more. */
const byCarrier = (
  carriers: readonly FileCarrier[],
  t: string,
  say: (carrier: FileCarrier) => string,
  none: string,
): string => {
  const cases = carriers.map((carrier) => `when '${carrier.thing}' then ${say(carrier)}`);
  return cases.length === 0 ? none : `case ${t}.thing_type ${cases.join(' ')} else ${none} end`;
};

const ofCarrier = (
  carriers: readonly FileCarrier[],
  t: string,
  rule: (carrier: FileCarrier, alias: string) => string,
): string =>
  byCarrier(
    carriers,
    t,
    (carrier) =>
      `exists (select 1 from ${carrier.table} fc where fc.id = ${t}.thing_id and ${rule(carrier, 'fc')})`,
    'false',
  );

const ofThing = (
  carriers: readonly FileCarrier[],
  t: string,
  say: (carrier: FileCarrier, alias: string) => string,
  none: string,
): string =>
  byCarrier(
    carriers,
    t,
    (carrier) => `(select ${say(carrier, 'fc')} from ${carrier.table} fc where fc.id = ${t}.thing_id)`,
    none,
  );

const sees = (carriers: readonly FileCarrier[], t: string, p: Parameters): string =>
  ofCarrier(
    carriers,
    t,
    (carrier, alias) => `${p.visible(carrier.thing, alias)} and (
      ${carrier.keeps(alias, p)}
      or (${t}.audience && '{BODY}'::text[] and ${carrier.takesPart(alias, p)})
      or ${meantFor(t, p, 'Attachment')})`,
  );

const MOST_VERSIONS = 100;

/** A file within a visible thing, by its own audience. */
export const attachmentRead = (carriers: readonly FileCarrier[]): ReadModel =>
  readModel({
    type: 'Attachment',
    audience: stored({
      bodies: (t) => ofThing(carriers, t, ({ bodies }, alias) => bodies(alias), `'{}'::uuid[]`),
      isDraft: (t) => ofThing(carriers, t, ({ isDraft }, alias) => isDraft(alias), 'true'),
    }),
    seenBy: 'Who sees the thing that carries it and belongs to the audience of the file.',
    table: 'attachment',
    columns: {
      id: 'id',
      title: 'title',
      audience: 'audience',
      createdAt: 'created_at',
      revision: 'revision',
    },
    expressions: {
      mayChange: (t, p) => ofCarrier(carriers, t, ({ mayAttach }, alias) => mayAttach(alias, p)),
    },
    relations: {
      versions: many(
        { AttachmentVersion: (t, version) => `${version}.attachment_id = ${t}.id` },
        { orderBy: [{ by: 'number', direction: 'desc' }], limit: MOST_VERSIONS },
      ),
      sharedWith: many(
        { Share: (t, share) => sharesOf('Attachment', t, share) },
        { orderBy: [{ by: 'shared_at' }] },
      ),
    },
    visibleTo: (t, p) => sees(carriers, t, p),
  });

const ofContent = (column: string) => (t: string) =>
  `(select sc.${column} from stored_content sc where sc.territory_id = ${t}.territory_id and sc.hash = ${t}.hash)`;

export const attachmentVersionRead = readModel({
  type: 'AttachmentVersion',
  audience: within('Attachment', 'attachment_id'),
  seenBy: 'Who sees the file.',
  table: 'attachment_version',
  columns: { id: 'id', number: 'number', name: 'name', at: 'at' },
  expressions: {
    bytes: ofContent('bytes'),
    mediaType: ofContent('media_type'),
    path: (t) => `'/dateien/' || ${t}.id`,
    by: (t, p) => nameOfSeen(t, 'account_id', p),
  },
  visibleTo: (t, p) =>
    `exists (select 1 from attachment va where va.id = ${t}.attachment_id and ${p.visible('Attachment', 'va')})`,
});
