import type { IconName } from './icon';

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
