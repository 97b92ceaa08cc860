import './react-aria.css';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';

/** React Aria speaks the language of the page, not that of the browser. */
export const German = ({ children }: { readonly children: ReactNode }) => (
  <I18nProvider locale="de-DE">{children}</I18nProvider>
);
