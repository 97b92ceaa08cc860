import type { WriteProposalQuery } from '../api/generated/graphql';
import { type TextName, useTexts } from '../texts';
import { Checkbox } from '../ui/checkbox';
import { CheckboxGroup } from '../ui/checkbox-group';
import { ComboBox } from '../ui/combo-box';
import { DateField } from '../ui/date-field';
import { RadioGroup } from '../ui/radio-group';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import type { FormField } from './form-fields';
import { type Line, LineFields } from './line-fields';
import { isNeeded } from './optional-fields';
import type { Written } from './use-written';

/** What can be chosen in the form. */
export type Choices = Pick<WriteProposalQuery, 'fieldsOfAction' | 'organisations' | 'bodies'> & {
  readonly territoryId: string;
  readonly people: readonly { readonly personId: string; readonly name: string }[];
};

interface FieldOfFormProps {
  readonly field: FormField;
  readonly written: Written;
  readonly choices: Choices;
  /** What is wrong or missing at a path, e.g. `goals.smart.0.target`. */
  readonly errorAt: (path: string) => string | undefined;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const orNull = (text: string): string | null => (text === '' ? null : text);

/** One field of the form, by its kind; what is typed is written at once. */
export function FieldOfForm(props: FieldOfFormProps) {
  const t = useTexts();
  const { field, written, errorAt } = props;
  const { part, name, kind, label, hint } = field;
  const path = `${part}.${name}`;
  const value = (written.parts[part] as Readonly<Record<string, unknown>>)[name];
  const write = (changed: unknown): void => written.write(part, { [name]: changed });
  const said = {
    ...{ label: t(label), hint: hint && t(hint), error: errorAt(path), name: path },
    required: isNeeded(field),
  };
  const typed = {
    value: asText(value),
    onChange: (event: { target: { value: string } }) => write(event.target.value),
  };
  switch (kind) {
    case 'line':
      return <TextField {...said} {...typed} />;
    case 'text':
      return <TextArea {...said} {...typed} />;
    case 'day':
      return <DateField {...said} value={asText(value)} onChange={(day) => write(orNull(day))} />;
    case 'check':
      return <Checkbox {...said} checked={value === true} onChange={({ target }) => write(target.checked)} />;
    case 'measure':
      return <FirstMeasure {...said} lines={value as readonly Line[]} onChange={write} />;
    case 'words':
      return (
        <TextArea
          {...said}
          value={(value as readonly string[]).join('\n')}
          onChange={({ target }) => write(target.value.split('\n'))}
        />
      );
    case 'lines':
      return (
        <LineFields
          {...said}
          lines={field.lines ?? { columns: [], add: label, line: label, empty: {} }}
          value={value as readonly Line[]}
          goals={written.parts.goals.smart.map(({ id: goal, text = null }) => ({ id: String(goal), text }))}
          errorAt={(inner) => errorAt(`${path}.${inner}`)}
          onChange={write}
        />
      );
    default:
      return <ChoiceField {...props} said={said} value={value} write={write} />;
  }
}

interface ChoiceFieldProps extends FieldOfFormProps {
  readonly said: {
    readonly label: string;
    readonly hint: string | undefined;
    readonly error: string | undefined;
    readonly name: string;
    readonly required: boolean;
  };
  readonly value: unknown;
  readonly write: (value: unknown) => void;
}

/** One of several, or any of several. */
function ChoiceField({ field: { kind, options = {} }, choices, said, value, write }: ChoiceFieldProps) {
  const t = useTexts();
  const { label: legend, ...set } = said;
  if (kind === 'fields')
    return (
      <CheckboxGroup
        {...{ ...set, legend }}
        options={choices.fieldsOfAction.map(({ id, name }) => ({ value: id, label: name }))}
        value={value as readonly string[]}
        onChange={write}
      />
    );
  if (kind === 'choice')
    return (
      <RadioGroup
        {...{ ...set, legend }}
        options={Object.entries(options).map(([word, name]: [string, TextName]) => ({
          value: word,
          label: t(name),
        }))}
        value={asText(value)}
        onChange={write}
      />
    );
  if (kind === 'yesNo')
    return (
      <RadioGroup
        {...{ ...set, legend }}
        options={[
          { value: 'yes', label: t('proposals.yes') },
          { value: 'no', label: t('proposals.no') },
        ]}
        value={value === null || value === undefined ? '' : value === true ? 'yes' : 'no'}
        onChange={(word) => write(word === 'yes')}
      />
    );
  const items = {
    organisation: choices.organisations.nodes.map(({ id, name }) => ({ id, text: name })),
    person: choices.people.map(({ personId, name }) => ({ id: personId, text: name })),
    body: choices.bodies
      .filter(({ territory }) => territory.id === choices.territoryId)
      .map(({ id, name }) => ({ id, text: name })),
  }[kind as 'organisation' | 'person' | 'body'];
  return <ComboBox {...said} items={items} value={asText(value)} onChange={(id) => write(orNull(id))} />;
}

interface FirstMeasureProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly name: string;
  readonly required: boolean;
  readonly lines: readonly Line[];
  readonly onChange: (lines: readonly Line[]) => void;
}

const NO_LINE: Line = { id: '' };

/** The first form asks for one measure; the long one for all. */
function FirstMeasure({ lines, onChange, ...said }: FirstMeasureProps) {
  const [first = NO_LINE, ...rest] = lines;
  return (
    <TextArea
      {...said}
      value={asText(first['title'])}
      onChange={({ target }) =>
        onChange([
          { ...first, id: first.id === '' ? crypto.randomUUID() : first.id, title: target.value },
          ...rest,
        ])
      }
    />
  );
}
