import { Button } from './button';
import type { IconName } from './icon';
import { loadedOnce } from './use-loaded';

export interface MenuProps {
  readonly label: string;
  /** The label is read out, the three dots are seen. */
  readonly iconOnly?: boolean;
  readonly items: readonly {
    readonly id: string;
    readonly text: string;
    readonly icon?: IconName;
    readonly danger?: boolean;
    readonly onAction: () => void;
  }[];
}

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
