import { Checkbox } from './checkbox';
import { Fieldset } from './fieldset';
import type { Option } from './select';

interface CheckboxGroupProps {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly (Option & { readonly hint?: string; readonly disabled?: boolean })[];
  readonly value: readonly string[];
  /** The chosen values, in the order of the options. */
  readonly onChange: (value: string[]) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean;
}

/** Any of several. */
export function CheckboxGroup({ options, name, value, onChange, disabled, ...set }: CheckboxGroupProps) {
  const toggle = (changed: string, on: boolean): void =>
    onChange(
      options.map((option) => option.value).filter((it) => (it === changed ? on : value.includes(it))),
    );
  return (
    <Fieldset {...set}>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          name={name}
          label={option.label}
          hint={option.hint}
          value={option.value}
          checked={value.includes(option.value)}
          disabled={disabled === true || option.disabled === true}
          onChange={(event) => toggle(option.value, event.target.checked)}
        />
      ))}
    </Fieldset>
  );
}
