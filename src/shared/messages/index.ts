import { audienceMessages } from './audience.js';
import { councilMessages } from './council.js';
import { filesMessages } from './files.js';
import { fundingMessages } from './funding.js';
import { identityMessages } from './identity.js';
import { importMessages } from './import.js';
import { installationMessages } from './installation.js';
import { meetingsMessages } from './meetings.js';
import { moneyMessages } from './money.js';
import { noticesMessages } from './notices.js';
import { platformMessages } from './platform.js';
import { projectsMessages } from './projects.js';
import { proposalsMessages } from './proposals.js';
import { tasksMessages } from './tasks.js';
import { timeMessages } from './time.js';

const CATALOGUES: readonly Readonly<Record<string, string>>[] = [
  platformMessages,
  audienceMessages,
  councilMessages,
  filesMessages,
  fundingMessages,
  identityMessages,
  importMessages,
  installationMessages,
  meetingsMessages,
  moneyMessages,
  noticesMessages,
  projectsMessages,
  proposalsMessages,
  tasksMessages,
  timeMessages,
];

/** The one catalogue of German sentences by error code. A code without a sentence fails a test; one with two stops the start. */
export const messages: Readonly<Record<string, string>> = Object.fromEntries(
  CATALOGUES.flatMap(Object.entries<string>).map(([code, sentence], place, all) => {
    if (all.findIndex(([other]) => other === code) !== place) throw new Error(`${code} has two sentences`);
    return [code, sentence];
  }),
);

/** The sentence of a code with its values; an unknown code still gives a sentence. */
export const messageOf = (code: string, params: Readonly<Record<string, string | number>> = {}): string =>
  (messages[code] ?? 'Das ist nicht möglich ({code}).').replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(params[name] ?? (name === 'code' ? code : '')),
  );
