import { Button } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { usePopoverPlace } from '../dialog';
import { Icon } from '../icon';
import type { MenuProps } from '../menu-props';
import { German } from './german';

/** First the focus goes back to the button: a dialog that opens then gives it back there when it closes. */
const AFTER_FOCUS_MS = 50;

/** The button and its list of actions. */
export const AriaMenuButton = ({ label, items, iconOnly = false }: MenuProps) => (
  <German>
    <MenuTrigger>
      <Button className={`kern-btn kern-btn--${iconOnly ? 'tertiary' : 'secondary'}`}>
        <Icon name="more-vert" />
        <span className={iconOnly ? 'kern-label kern-sr-only' : 'kern-label'}>{label}</span>
      </Button>
      <Popover className="ra-popover" placement="bottom end" UNSTABLE_portalContainer={usePopoverPlace()}>
        <AriaMenu className="ra-list" aria-label={label}>
          {items.map(({ id, text, icon, danger = false, onAction }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={text}
              className={`ra-option${danger ? ' ra-option--danger' : ''}`}
              onAction={() => setTimeout(onAction, AFTER_FOCUS_MS)}
            >
              {icon !== undefined && <Icon name={icon} />}
              {text}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  </German>
);
