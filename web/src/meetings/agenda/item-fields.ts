import { z } from 'zod';
import type { AgendaItemInput } from '../../api/generated/graphql';
import { textOf } from '../../texts';
import type { AgendaItem } from '../meeting';

/** As long as the server takes it. */
const LONGEST_TITLE = 300;
const MOST_MINUTES = 600;

export const AUDIENCES = ['BODY', 'OFFICE', 'STEERING', 'TOWN', 'PUBLIC'] as const;
export const ITEM_KINDS = ['INFORMATION', 'CONSULTATION', 'DECISION'] as const;

const minutesAreFine = (text: string): boolean =>
  text === '' || (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_MINUTES);

/** What is typed of an agenda item. */
export const itemFields = z.object({
  title: z
    .string()
    .refine((text) => text.trim() !== '', { error: () => textOf('agenda.titleMissing') })
    .max(LONGEST_TITLE, { error: () => textOf('agenda.titleTooLong', { most: LONGEST_TITLE }) }),
  presenter: z.string(),
  minutes: z
    .string()
    .trim()
    .refine(minutesAreFine, { error: () => textOf('agenda.minutesWrong', { most: MOST_MINUTES }) }),
  kind: z.enum(ITEM_KINDS),
  /** '': as the rules of procedure say. */
  publicity: z.enum(['', 'PUBLIC', 'NON_PUBLIC']),
  audience: z.array(z.enum(AUDIENCES)).min(1, { error: () => textOf('agenda.audienceMissing') }),
});
export type ItemFields = z.infer<typeof itemFields>;

export const EMPTY_ITEM: ItemFields = {
  title: '',
  presenter: '',
  minutes: '',
  kind: 'INFORMATION',
  publicity: '',
  audience: ['BODY'],
};

export const itemFieldsOf = (item: Omit<AgendaItem, 'sharedWith'>): ItemFields => ({
  title: item.title,
  presenter: item.presenter ?? '',
  minutes: item.minutes === null ? '' : String(item.minutes),
  kind: item.kind,
  publicity: item.publicity,
  audience: AUDIENCES.filter((one) => item.audience.includes(one)),
});

/** What the API takes. */
export const itemInputOf = (fields: ItemFields): AgendaItemInput => ({
  title: fields.title.trim(),
  presenter: fields.presenter.trim() === '' ? null : fields.presenter.trim(),
  minutes: fields.minutes.trim() === '' ? null : Number(fields.minutes),
  kind: fields.kind,
  audience: fields.audience,
  ...(fields.publicity !== '' && { publicity: fields.publicity }),
});
