import type { World } from '../meetings/town.js';

export const noticeInputs = {
  chooseNotices: async ({ app, office }: World) => {
    const own = await app.database.query<{ id: string }>('select id from person where account_id = $1', [
      office.accountId,
    ]);
    return { input: { personIds: own.map(({ id }) => id), kind: 'REMINDER', choice: 'OFF' } };
  },
};
