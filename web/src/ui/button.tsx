import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from './icon';

type Look = 'primary' | 'secondary' | 'tertiary';

interface Content {
  readonly look?: Look;
  readonly icon?: IconName;
  /** Only the icon is seen; the text is read out. */
  readonly iconOnly?: boolean;
  readonly children: ReactNode;
}

const classOf = (look: Look): string => `kern-btn kern-btn--${look}`;

const content = ({ icon, iconOnly = false, children }: Content) => (
  <>
    {icon !== undefined && <Icon name={icon} />}
    <span className={iconOnly ? 'kern-label kern-sr-only' : 'kern-label'}>{children}</span>
  </>
);

interface ButtonProps extends Content, Omit<ComponentProps<'button'>, 'children'> {
  /** Under way: a second press does nothing, and the focus stays. */
  readonly busy?: boolean;
}

/** A button does something; what leads to another page is a ButtonLink. */
export function Button({ look = 'secondary', icon, iconOnly, busy = false, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={[classOf(look), rest.className].filter(Boolean).join(' ')}
      aria-disabled={busy || rest['aria-disabled']}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {content({ icon, iconOnly, children })}
    </button>
  );
}

interface ButtonLinkProps extends Content {
  readonly to: string;
}

/** A link that looks like a button: the main way on from a page. */
export const ButtonLink = ({ look = 'secondary', to, ...rest }: ButtonLinkProps) => (
  <Link className={classOf(look)} to={to}>
    {content(rest)}
  </Link>
);
