/**
 * The demo has sign-in without passwords, so it stays on this machine: own data folder, own database, loopback only.
 * Throws one German sentence when the settings want something else.
 */
export function refuseUnlessDemo(env: Readonly<Record<string, string | undefined>>): void {
  const {
    KPR_DATABASE_URL: database,
    KPR_DATABASE_URL_FILE: databaseFile,
    KPR_PUBLIC_URL: address,
    KPR_BIND: bind,
  } = env;
  if (database !== undefined || databaseFile !== undefined) {
    throw new Error(
      'Die Vorführung nutzt nur ihre eigene Datenbank. Entfernen Sie KPR_DATABASE_URL oder starten Sie „npm start“.',
    );
  }
  if (address !== undefined && !LOCAL.test(address)) {
    throw new Error(
      'Die Vorführung läuft nur auf diesem Rechner. Entfernen Sie KPR_PUBLIC_URL oder starten Sie „npm start“.',
    );
  }
  if (bind !== undefined && bind !== '127.0.0.1') {
    throw new Error(
      'Die Vorführung ist nur von diesem Rechner aus erreichbar. Entfernen Sie KPR_BIND oder starten Sie „npm start“.',
    );
  }
}

const LOCAL = /^http:\/\/localhost(:\d+)?\/?$/;
