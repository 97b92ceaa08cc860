import type { ReactNode } from 'react';
import { createIntl, createIntlCache, IntlProvider, type PrimitiveType, useIntl } from 'react-intl';
import { type German, german } from './de';

/** Every text of the client has a name here; another language is one more record with the same names. */
export type TextName = keyof German;
export type TextValues = Record<string, PrimitiveType>;

/** The texts that are there by now. */
const messages: Partial<German> = { ...german };

/** Texts of pages that not everybody opens come with these, before anything of them is shown. */
export const addTexts = (texts: Partial<German>): void => {
  Object.assign(messages, texts);
};

/** Times are shown as they are in Saxony, wherever the reader is. */
const SETTINGS = { locale: 'de-DE', timeZone: 'Europe/Berlin', messages } as const;

export const Texts = ({ children }: { readonly children: ReactNode }) => (
  <IntlProvider {...SETTINGS} defaultLocale="de-DE">
    {children}
  </IntlProvider>
);

/** `t('meetings.title')`: a text of the catalogue; values fill its placeholders (ICU). */
export function useTexts(): (name: TextName, values?: TextValues) => string {
  const intl = useIntl();
  return (name, values) => intl.formatMessage({ id: name }, values);
}

const outside = createIntl(SETTINGS, createIntlCache());

/** For the few places outside of components. */
export const textOf = (name: TextName, values?: TextValues): string =>
  outside.formatMessage({ id: name }, values);
