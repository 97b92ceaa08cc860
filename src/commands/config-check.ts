import { loadConfig } from '../platform/config/index.js';
import { print } from './with-application.js';

/** Wrong settings end the command with their sentences. */
export function configCheckCommand(): void {
  const { publicUrl, databaseUrl, returns, smtp } = loadConfig();
  print(`Die Einstellungen sind gültig. Öffentliche Adresse: ${publicUrl}`);
  print(`Datenbank: ${databaseUrl === null ? 'eingebettet' : 'eigene (KPR_DATABASE_URL)'}`);
  print(`E-Mail: ${smtp === null ? 'kein Mailserver eingestellt (KPR_SMTP_URL)' : 'eingestellt'}`);
  print(`Rückmails: ${returns === null ? 'kein Postfach eingestellt (KPR_RETURN_IMAP)' : 'eingestellt'}`);
}
