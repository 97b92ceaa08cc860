import { CreateUser, type PasswordLink, ResetUser } from '../identity/index.js';
import { loadConfig } from '../platform/config/index.js';
import { APPOINTED_ROLES, type AppointedRole } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { messageOf } from '../shared/messages/index.js';
import { formatDateTime } from '../shared/time/german-format.js';
import { print, withApplication } from './with-application.js';

/** Broken rules are said in one sentence; everything else is a bug. */
const saidPlainly = (error: unknown): never => {
  throw error instanceof DomainError ? new Error(messageOf(error.code, error.params)) : error;
};

function roleOf(text: string): AppointedRole {
  const role = APPOINTED_ROLES.find((known) => known === text.toUpperCase());
  if (role === undefined)
    throw new Error(`Die Rolle „${text}“ gibt es nicht. Möglich sind: ${APPOINTED_ROLES.join(', ')}.`);
  return role;
}

const printLink = ({ token, expiresAt }: PasswordLink): void => {
  print('Mit diesem Link wird das Kennwort gesetzt. Er gilt einmal:');
  print(`${loadConfig().publicUrl}/konto/kennwort/${token}`);
  print(`Gültig bis ${formatDateTime(expiresAt, 'Europe/Berlin')}.`);
};

export async function userCreateCommand(
  email: string,
  options: { territory: string; role: string },
): Promise<void> {
  const role = roleOf(options.role);
  const link = await withApplication((get) =>
    get(CreateUser).run({ email, territory: options.territory, role }).catch(saidPlainly),
  );
  if (link === null) return print(`Das Konto ${email} gab es schon. Es hat nun auch die Rolle ${role}.`);
  print(`Das Konto ${email} ist angelegt (${role}).`);
  printLink(link);
}

export async function userResetCommand(email: string): Promise<void> {
  const link = await withApplication((get) => get(ResetUser).run(email).catch(saidPlainly));
  print('Alle Sitzungen dieses Kontos sind beendet.');
  printLink(link);
}
