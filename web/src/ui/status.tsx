import type { ReactNode } from 'react';

/** Read out when its text changes, without taking the focus; stays in the page while it is empty. */
export const Status = ({ children }: { readonly children?: ReactNode }) => (
  <div role="status" className="status">
    {children}
  </div>
);
