import { Button } from 'react-aria-components/Button';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { useTexts } from '../../texts';
import type { ComboBoxProps } from '../combo-box-props';
import { usePopoverPlace } from '../dialog';
import { FieldFrame, useFieldIds } from '../field-frame';
import { Icon } from '../icon';
import { German } from './german';

type Item = ComboBoxProps['items'][number];

/** An input with a list of what fits. */
export function AriaComboBoxField(props: ComboBoxProps) {
  const { label, hint, error, required = true, name, items, value, onChange, onBlur, onInput } = props;
  const t = useTexts();
  const ids = useFieldIds({ hint, error });
  const given = onInput === undefined ? { defaultItems: items } : { items, onInputChange: onInput };
  return (
    <German>
      <FieldFrame {...{ ids, label, hint, error, required }} group>
        <ComboBox<Item>
          {...given}
          className="ra-combo"
          aria-labelledby={`${ids.id}-label`}
          aria-describedby={ids.describedBy ?? ''}
          value={value === '' ? null : value}
          onChange={(id) => onChange(id === null ? '' : String(id))}
          {...(onBlur === undefined ? {} : { onBlur })}
          autoFocus={props.autoFocus === true}
          isDisabled={props.disabled === true}
          isRequired={required}
          isInvalid={error !== undefined}
          validationBehavior="aria"
          allowsEmptyCollection
        >
          <Group className={`ra-input${error === undefined ? '' : ' ra-input--error'}`} data-field={name}>
            <Input autoComplete="off" />
            <Button className="ra-button" aria-label={t('ui.combo.open')}>
              <Icon name="arrow-down" />
            </Button>
          </Group>
          <Choices />
        </ComboBox>
      </FieldFrame>
    </German>
  );
}

/** What fits, below the input. */
function Choices() {
  const t = useTexts();
  return (
    <Popover className="ra-popover ra-combo-popover" UNSTABLE_portalContainer={usePopoverPlace()}>
      <ListBox<Item>
        className="ra-list"
        renderEmptyState={() => <p className="kern-body">{t('ui.combo.empty')}</p>}
      >
        {(item) => (
          <ListBoxItem id={item.id} textValue={item.text} className="ra-option">
            <span>
              {item.text}
              {item.detail !== undefined && <small>{item.detail}</small>}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
