import './react-aria.css';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';

/**
 * React Aria would write a style sheet into the page, which our policy forbids and the browser reports; it does not
 * when an element of this id is there. The rule stands in react-aria.css.
 */
const STYLE_ID = 'react-aria-pressable-style';
if (document.querySelector(`#${STYLE_ID}`) === null) {
  document.head.append(Object.assign(document.createElement('meta'), { id: STYLE_ID, name: STYLE_ID }));
}

/** React Aria speaks the language of the page, not that of the browser. */
export const German = ({ children }: { readonly children: ReactNode }) => (
  <I18nProvider locale="de-DE">{children}</I18nProvider>
);
