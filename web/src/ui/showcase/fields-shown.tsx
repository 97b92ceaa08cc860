import { useState } from 'react';
import { Checkbox } from '../checkbox';
import { CheckboxGroup } from '../checkbox-group';
import { ComboBox } from '../combo-box';
import { DateField } from '../date-field';
import { ErrorSummary } from '../error-summary';
import { Fieldset } from '../fieldset';
import { FileField } from '../file-field';
import { NumberField } from '../number-field';
import { RadioGroup } from '../radio-group';
import { Select } from '../select';
import { TextArea } from '../text-area';
import { TextField } from '../text-field';
import { TimeField } from '../time-field';
import { LONG, Section } from './section';

const ANSWERS = [
  { value: 'yes', label: 'Zusagen' },
  { value: 'no', label: 'Absagen', hint: 'Sie können eine Vertretung nennen.' },
  { value: 'long', label: LONG },
  { value: 'off', label: 'Gesperrt', disabled: true },
];

const PEOPLE = Array.from({ length: 300 }, (_, index) => ({
  id: String(index),
  text: `Mitglied ${index + 1}`,
  detail: index % 2 === 0 ? 'Polizeirevier Aue' : 'Koordinierungsstelle Schwarzenberg',
}));

const TextFields = () => (
  <Section title="TextField, TextArea, NumberField">
    <TextField label="Titel" name="title" />
    <TextField label="Ort" hint="Gebäude und Raum" required={false} defaultValue="Rathaus" />
    <TextField label="E-Mail-Adresse" type="email" error="Geben Sie eine E-Mail-Adresse ein." name="email" />
    <TextField label="Gesperrt" disabled defaultValue="Rathaus" />
    <TextField label="Nur zu lesen" readOnly defaultValue="Rathaus" />
    <TextField label={LONG} hint={LONG} error={LONG} />
    <TextArea label="Hinweis für die Eingeladenen" hint="Steht in der Einladung." rows={3} />
    <TextArea label="Begründung" error="Schreiben Sie, warum die Sitzung ausfällt." required={false} />
    <TextArea label="Gesperrtes Textfeld" disabled />
    <NumberField label="Dauer" unit="Minuten" defaultValue={15} min={0} />
    <NumberField label="Sitze" error="Geben Sie eine Zahl über 0 ein." />
  </Section>
);

function Choices() {
  const [answer, setAnswer] = useState('');
  const [topics, setTopics] = useState<readonly string[]>(['yes']);
  return (
    <Section title="Select, Checkbox, RadioGroup, CheckboxGroup, Fieldset">
      <Select label="Gremium" options={ANSWERS} emptyLabel="Nichts gewählt" />
      <Select
        label="Vorlage"
        options={ANSWERS}
        error="Wählen Sie eine Vorlage."
        hint="Von der letzten Sitzung"
      />
      <Select label="Gesperrte Auswahl" options={ANSWERS} disabled />
      <Checkbox label="Auch die Vertretungen einladen" hint="Sie bekommen eine Kopie." />
      <Checkbox label="Ich habe das gelesen" error="Bestätigen Sie das." required />
      <Checkbox label="Gesperrt und gesetzt" disabled defaultChecked />
      <RadioGroup
        legend="Ihre Rückmeldung"
        name="answer"
        options={ANSWERS}
        value={answer}
        onChange={setAnswer}
      />
      <RadioGroup
        legend="Mit Fehler"
        name="answer-wrong"
        options={ANSWERS}
        value={answer}
        onChange={setAnswer}
        hint="Bis zum 2. März"
        error="Wählen Sie eine Antwort."
        required={false}
      />
      <CheckboxGroup legend="Themen" name="topics" options={ANSWERS} value={topics} onChange={setTopics} />
      <CheckboxGroup
        legend="Themen mit Fehler"
        name="topics-wrong"
        options={ANSWERS}
        value={topics}
        onChange={setTopics}
        error="Wählen Sie mindestens ein Thema."
      />
      <Fieldset legend="Anschrift" hint="Wohin die Post geht">
        <TextField label="Straße" />
        <TextField label="Stadt" />
      </Fieldset>
    </Section>
  );
}

function DaysAndTimes() {
  const [day, setDay] = useState('2027-03-02');
  const [time, setTime] = useState('17:00');
  const [none, setNone] = useState('');
  return (
    <Section title="DateField und TimeField">
      <DateField label="Tag der Sitzung" name="meeting-day" value={day} onChange={setDay} />
      <DateField
        label="Ende der Amtszeit"
        value={none}
        onChange={setNone}
        required={false}
        hint="Leer heißt unbefristet."
      />
      <DateField label="Tag mit Grenzen" value={day} onChange={setDay} min="2027-04-01" max="2027-04-30" />
      <DateField label="Tag mit Fehler" value={none} onChange={setNone} error="Wählen Sie einen Tag." />
      <DateField label="Gesperrter Tag" value={day} onChange={setDay} disabled />
      <TimeField label="Beginn" name="time" value={time} onChange={setTime} />
      <TimeField
        label="Ende"
        value={none}
        onChange={() => undefined}
        error="Das Ende liegt vor dem Beginn."
      />
      <TimeField label="Gesperrte Uhrzeit" value={time} onChange={setTime} disabled />
      <output className="kern-body" id="shown-day">
        {day}, {time}
      </output>
    </Section>
  );
}

function Found() {
  const [person, setPerson] = useState('3');
  return (
    <Section title="ComboBox">
      <ComboBox label="Mitglied" name="person" items={PEOPLE} value={person} onChange={setPerson} />
      <ComboBox
        label="Ohne Auswahl"
        items={[]}
        value=""
        onChange={() => undefined}
        hint="Nichts zu finden"
        required={false}
      />
      <ComboBox
        label="Mit Fehler"
        items={PEOPLE}
        value=""
        onChange={() => undefined}
        error="Wählen Sie ein Mitglied."
      />
      <ComboBox label="Gesperrt" items={PEOPLE} value="1" onChange={() => undefined} disabled />
    </Section>
  );
}

function Files() {
  const [name, setName] = useState('');
  return (
    <Section title="FileField und ErrorSummary">
      <FileField
        label="Liste der Mitglieder"
        accept=".csv,text/csv"
        pastedName="liste.csv"
        hint="CSV aus Excel"
        onFiles={([file]) => setName(`${file?.name}, ${file?.size} Bytes`)}
      />
      <FileField
        label="Anlage"
        accept=".pdf"
        error="Die Datei ist zu groß."
        onFiles={([file]) => setName(file?.name ?? '')}
      />
      <FileField
        label="Unterlagen hinzufügen"
        hint="PDF, DOCX. Sie können Dateien auch hierher ziehen."
        accept=".pdf,.docx"
        required={false}
        multiple
        onFiles={(files) => setName(`${files.length} Dateien`)}
      />
      <FileField label="Gesperrte Datei" accept=".pdf" disabled onFiles={() => undefined} />
      <output className="kern-body">{name === '' ? 'Keine Datei' : name}</output>
      <ErrorSummary
        problems={[
          { field: 'title', text: 'Geben Sie einen Titel ein.' },
          { field: 'meeting-day', text: 'Wählen Sie einen Tag.' },
          { field: 'person', text: 'Wählen Sie ein Mitglied.' },
        ]}
      />
    </Section>
  );
}

/** What takes input. */
export const FieldsShown = () => (
  <>
    <TextFields />
    <Choices />
    <DaysAndTimes />
    <Found />
    <Files />
  </>
);
