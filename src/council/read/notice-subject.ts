/** Notices about a person, e.g. whom a mail did not reach, lead to it. */
export const personNoticeSubject = {
  type: 'Person',
  thing: 'Person',
  table: 'person',
  idOf: (person: string): string => person,
  title: (person: string): string => `${person}.name`,
  path: (person: string): string => `'/personen/' || ${person}.id`,
};
