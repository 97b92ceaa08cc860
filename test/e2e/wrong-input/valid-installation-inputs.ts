import type { TestApp } from '../../harness/app.js';

interface World {
  readonly app: Pick<TestApp, 'database'>;
}
type Variables = Record<string, unknown>;

const revisionOf = async ({ app }: World): Promise<number> =>
  (await app.database.query<{ revision: number }>('select revision from installation'))[0]?.revision ?? 0;

/** Mutations about the installation, with variables that are valid once. */
export const INSTALLATION = {
  changeInstallation: async (world: World): Promise<Variables> => ({
    input: {
      ...{ revision: await revisionOf(world), officialHeader: true },
      operator: { name: 'Stadtverwaltung', email: 'post@stadt.example', phone: '03774 2660' },
      dataProtection: { name: 'Datenschutz', email: 'datenschutz@stadt.example', phone: '03774 2661' },
      accessibility: { contactEmail: 'amt@stadt.example', statedOn: '2026-11-01', conformity: 'PARTIAL' },
    },
  }),
  sendTestMail: async (): Promise<Variables> => ({ input: { to: 'amt@stadt.example' } }),
  reportBarrier: async ({ app }: World): Promise<Variables> => {
    await app.database.query(`update installation set accessibility_email = 'amt@stadt.example'`);
    return { input: { page: '/sitzungen', description: 'Nicht bedienbar', contact: 'leser@example.org' } };
  },
};

/** The first run is over. */
export const FIRST_RUN = {
  setUp: async (): Promise<Variables> => ({
    input: {
      ...{ code: '0000-0000', ags: '14521550', officeName: 'Amt', officeEmail: 'amt@stadt.example' },
      ...{ chairTitle: 'Bürgermeister/in', onBehalfOf: 'der Stadt', adminFunction: 'Amt' },
      ...{ adminEmail: 'amt@stadt.example', password: 'lang genug, aber falsch' },
    },
  }),
};

/** Refused like the first run itself. */
export const QUERIES_WITHOUT_SUCCESS = {
  municipalities: async (): Promise<Variables> => ({ code: '0000-0000', search: 'Schwarzenberg' }),
};
