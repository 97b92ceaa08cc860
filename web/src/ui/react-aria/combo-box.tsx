import { useContext } from 'react';
import { Button } from 'react-aria-components/Button';
import {
  ComboBox,
  type ComboBoxState,
  ComboBoxStateContext,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components/ComboBox';
import { OverlayTriggerStateContext } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { useTexts } from '../../texts';
import type { Choice, ComboBoxProps } from '../combo-box-props';
import { usePopoverPlace } from '../dialog';
import { FieldFrame, useFieldIds } from '../field-frame';
import { Icon } from '../icon';
import { German } from './german';
import { useTypedChoice } from './use-typed-choice';

/** An input with a list of what fits. */
export function AriaComboBoxField(props: ComboBoxProps) {
  const { label, hint, error, required = true, name, value, onBlur } = props;
  const t = useTexts();
  const ids = useFieldIds({ hint, error });
  const choice = useTypedChoice(props);
  const given = props.onInput === undefined ? { defaultItems: props.items } : { items: choice.offered };
  return (
    <German>
      <FieldFrame {...{ ids, label, hint, error, required }} group>
        <ComboBox<Choice>
          {...given}
          className="ra-combo"
          aria-labelledby={`${ids.id}-label`}
          aria-describedby={ids.describedBy ?? ''}
          value={value === '' ? null : value}
          onChange={(id) => choice.choose(id === null ? '' : String(id))}
          onInputChange={choice.type}
          onBlur={() => {
            choice.onBlur();
            onBlur?.();
          }}
          autoFocus={props.autoFocus === true}
          isDisabled={props.disabled === true}
          isRequired={required}
          isInvalid={error !== undefined}
          validationBehavior="aria"
          allowsEmptyCollection
        >
          <Group className={`ra-input${error === undefined ? '' : ' ra-input--error'}`} data-field={name}>
            <Input autoComplete="off" onKeyDownCapture={choice.onKeyDownCapture} />
            <Button className="ra-button" aria-label={t('ui.combo.open')}>
              <Icon name="arrow-down" />
            </Button>
          </Group>
          <Choices searching={props.searching === true} />
        </ComboBox>
      </FieldFrame>
    </German>
  );
}

/**
 * React Aria closes the list, and forgets what was typed, whenever something around the field scrolls: also when the page
 * below a window does because others change it, or because the browser still glides to the button pressed before. The
 * list moves along with the page, so it stays; where anything else scrolls it closes, and what was typed stays.
 */
function close(state: ComboBoxState<unknown>): void {
  const { event: cause } = window;
  if (cause?.type !== 'scroll') state.close();
  else if (cause.target !== document) state.setOpen(false);
}

/** What fits, below the input. */
function Choices({ searching }: { readonly searching: boolean }) {
  const t = useTexts();
  const state = useContext(ComboBoxStateContext);
  return (
    <OverlayTriggerStateContext value={state && { ...state, close: () => close(state) }}>
      <Popover className="ra-popover ra-combo-popover" UNSTABLE_portalContainer={usePopoverPlace()}>
        <ListBox<Choice>
          className="ra-list"
          renderEmptyState={() => (
            <p className="kern-body">{t(searching ? 'ui.combo.searching' : 'ui.combo.empty')}</p>
          )}
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
    </OverlayTriggerStateContext>
  );
}
