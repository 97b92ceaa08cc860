import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One component in all its states. */
export const Section = ({ title, children }: SectionProps) => (
  <section className="stack" aria-label={title}>
    <h2 className="kern-heading-medium">{title}</h2>
    {children}
  </section>
);

/** The word that no layout expects. */
export const LONG = 'Rechtsschutzversicherungsgesellschaftsangestelltenfortbildungsveranstaltung';
