import { z } from 'zod';
import type { OfficeChannel } from '../../api/generated/graphql';
import { useTexts } from '../../texts';
import { DateField } from '../../ui/date-field';
import type { RecordForm } from '../../ui/forms/use-record-form';
import { RadioGroup } from '../../ui/radio-group';
import { TextField } from '../../ui/text-field';

const CHANNELS = ['POST', 'PHONE', 'HAND'] as const satisfies readonly OfficeChannel[];

/** How somebody was told by post, phone or hand. */
export const SERVICE = { channel: z.enum(CHANNELS), servedOn: z.string(), detail: z.string() };

interface ServiceValues {
  channel: OfficeChannel;
  servedOn: string;
  detail: string;
}

/** Channel, day and remark of a service by hand. */
export function ServiceFields<Values extends ServiceValues>({
  form: given,
  earliest,
}: {
  readonly form: RecordForm<Values>;
  /** Nobody was served before this day. */
  readonly earliest?: string | undefined;
}) {
  const t = useTexts();
  // Of the form only these three fields are used here.
  const form = given as unknown as RecordForm<ServiceValues>;
  return (
    <>
      <RadioGroup
        legend={t('invitation.record.channel')}
        options={CHANNELS.map((value) => ({ value, label: t(`invitation.channel.${value}`) }))}
        {...form.controlled('channel')}
        onChange={(value) =>
          form.methods.setValue('channel', CHANNELS.find((known) => known === value) ?? 'POST')
        }
      />
      <DateField
        label={t('invitation.record.servedOn')}
        {...(earliest === undefined ? {} : { min: earliest })}
        {...form.controlled('servedOn')}
      />
      <TextField
        label={t('invitation.record.detail')}
        hint={t('invitation.record.detail.hint')}
        required={false}
        {...form.field('detail')}
      />
    </>
  );
}
