import { Button } from './button';
import { loadedOnce } from './use-loaded';
import type { MenuProps } from './menu-props';

const useAriaMenu = loadedOnce(() => import('./react-aria/menu').then((part) => part.AriaMenuButton));

/** Further actions on a thing, behind one button. */
export function Menu(props: MenuProps) {
  const AriaMenuButton = useAriaMenu();
  return AriaMenuButton === undefined ? (
    <Button look="tertiary" icon="more-vert" iconOnly={props.iconOnly ?? false} busy>
      {props.label}
    </Button>
  ) : (
    <AriaMenuButton {...props} />
  );
}
