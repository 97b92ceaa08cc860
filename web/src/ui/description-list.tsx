import type { ReactNode } from 'react';

interface DescriptionListProps {
  readonly items: readonly { readonly term: string; readonly description: ReactNode }[];
}

/** Facts with their names. */
export const DescriptionList = ({ items }: DescriptionListProps) => (
  <dl className="kern-description-list">
    {items.map(({ term, description }) => (
      <div className="kern-description-list-item" key={term}>
        <dt className="kern-description-list-item__key">{term}</dt>
        <dd className="kern-description-list-item__value">{description}</dd>
      </div>
    ))}
  </dl>
);
