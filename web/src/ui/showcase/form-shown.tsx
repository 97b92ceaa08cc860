import { useState } from 'react';
import { z } from 'zod';
import { Refused } from '../../api/change';
import { Button } from '../button';
import { DateField } from '../date-field';
import { Form } from '../forms/form';
import { useRecordForm } from '../forms/use-record-form';
import { TextField } from '../text-field';
import { Section } from './section';

const meeting = z.object({
  title: z.string().min(1, 'Geben Sie einen Titel ein.'),
  place: z.string(),
  day: z.string().min(1, 'Wählen Sie einen Tag.'),
});

const AT_FIRST = { title: 'Sitzung der Lenkungsgruppe', place: 'Rathaus', day: '2027-03-02' };

const refusal = (field: string | null, message: string) =>
  new Refused({ __typename: 'Refused', code: 'SHOWN', field, message });

/** Stands in for a server: refuses "Kneipe" at the field, and "Regen" as a whole. */
function useRecord() {
  const [record, setRecord] = useState({ saved: AT_FIRST, revision: 1 });
  const save = async (saved: typeof AT_FIRST): Promise<void> => {
    await new Promise((done) => setTimeout(done, 300));
    if (saved.place === 'Kneipe')
      throw refusal('input.place', 'Nennen Sie einen Ort, den alle betreten dürfen.');
    if (saved.place === 'Regen') throw refusal(null, 'Die Sitzung ist schon abgesagt.');
    setRecord(({ revision }) => ({ saved, revision: revision + 1 }));
  };
  const saveAsOther = (): void =>
    setRecord(({ saved, revision }) => ({
      saved: { ...saved, title: 'Titel der Kollegin', place: 'Bürgerhaus' },
      revision: revision + 1,
    }));
  return { ...record, save, saveAsOther };
}

export function FormShown() {
  const { saved, revision, save, saveAsOther } = useRecord();
  const form = useRecordForm({ schema: meeting, saved, revision, draftKey: 'bausteine', onSave: save });
  return (
    <Section title="Form">
      <Form form={form} submit="Speichern" cancel="/">
        <TextField label="Titel der Sitzung" {...form.field('title')} />
        <TextField label="Sitzungsort" required={false} {...form.field('place')} />
        <DateField label="Sitzungstag" {...form.controlled('day')} />
      </Form>
      <div className="row">
        <Button onClick={saveAsOther}>Jemand anders speichert</Button>
        <output className="kern-body" id="shown-record">
          Fassung {revision}: {saved.title}, {saved.place}, {saved.day}
        </output>
      </div>
    </Section>
  );
}
