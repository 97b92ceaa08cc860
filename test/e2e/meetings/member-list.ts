import type { Town, User } from './town.js';

/** Whose list it is. */
interface Office {
  readonly office: User;
  readonly town: Pick<Town, 'id'>;
}

/** The input of an import: the list with the fingerprint of its preview. */
export async function previewed({ office, town }: Office, text: string): Promise<Record<string, unknown>> {
  const list = { territoryId: town.id, text };
  const { preview } = await office.ask<{ preview: { fingerprint: string } }>(
    'mutation ($input: PreviewMemberImportInput!) { preview: previewMemberImport(input: $input) { ... on MemberImportPreview { fingerprint } } }',
    { input: list },
  );
  return { ...list, fileName: 'liste.csv', expected: preview.fingerprint };
}

/** Imports the list and gives the id of the import in the log; throws when it is refused. */
export async function imported(of: Office, text: string, more: object = {}): Promise<string> {
  const { done } = await of.office.ask<{ done: { id: string; message?: string } }>(
    'mutation ($input: ImportMembersInput!) { done: importMembers(input: $input) { ... on Refused { message } ... on MemberImport { id } } }',
    { input: { ...(await previewed(of, text)), ...more } },
  );
  if (done.message !== undefined) throw new Error(done.message);
  return done.id;
}
