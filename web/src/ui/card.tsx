import type { ReactNode } from 'react';

interface CardProps {
  readonly title: string;
  /** Level of the heading in the page. */
  readonly level?: 2 | 3 | 4;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** One thing of several on a page. */
export function Card({ title, level = 2, actions, children }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <section className="kern-card kern-card--hug">
      <div className="kern-card__container">
        <header className="kern-card__header">
          <Heading className="kern-title">{title}</Heading>
        </header>
        {children !== undefined && <div className="kern-card__body">{children}</div>}
        {actions !== undefined && <div className="row">{actions}</div>}
      </div>
    </section>
  );
}
