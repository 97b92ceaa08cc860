import 'reflect-metadata';
import { Command } from 'commander';
import { failStart } from './boot/shutdown.js';

/** `kpr …`: what the town's IT does from the command line. Commands load what they need, so that `--help` is quick. */
const program = new Command('kpr')
  .description('Kommunaler Präventionsrat: Verwaltung von der Befehlszeile')
  .showHelpAfterError('Hilfe: kpr --help');

program
  .command('migrate')
  .description('Bringt die Datenbank auf den Stand dieses Programms')
  .action(async () => (await import('./commands/migrate.js')).migrateCommand());

program
  .command('config:check')
  .description('Prüft die Einstellungen KPR_* und nennt, was falsch ist')
  .action(async () => (await import('./commands/config-check.js')).configCheckCommand());

program
  .command('territories:found')
  .description('Legt den Freistaat, die Landkreise und eine Stadt oder einen Städtebund an')
  .option('--town <AGS...>', 'amtliche Gemeindeschlüssel der Städte', [])
  .option('--association <Name>', 'Name des Städtebunds, dem die Städte angehören')
  .option('--since <Tag>', 'erster Tag der Mitgliedschaft im Städtebund, z. B. 2021-12-17')
  .action(async (options) =>
    (await import('./commands/territories-found.js')).territoriesFoundCommand(options),
  );

program
  .command('user:create')
  .description(
    'Legt ein Konto an und gibt einen Link für das Kennwort aus; ein Konto, das es gibt, bekommt die Rolle dazu',
  )
  .argument('<email>', 'Anmeldename')
  .requiredOption('--territory <AGS oder Name>', 'Stadt, Städtebund, Landkreis oder Freistaat')
  .requiredOption(
    '--role <Rolle>',
    'ADMIN, COORDINATOR, DATA_PROTECTION, ASSOCIATION (Städtebund) oder STATE_COUNCIL (Freistaat)',
  )
  .action(async (email, options) => (await import('./commands/users.js')).userCreateCommand(email, options));

program
  .command('user:reset')
  .description('Beendet alle Sitzungen eines Kontos und gibt einen neuen Kennwort-Link aus')
  .argument('<email>', 'Anmeldename')
  .action(async (email) => (await import('./commands/users.js')).userResetCommand(email));

program
  .command('setup:code')
  .description('Gibt einen neuen Einmalcode für die erste Einrichtung aus')
  .action(async () => (await import('./commands/installation.js')).setupCodeCommand());

program
  .command('mail:test')
  .description('Schickt sofort eine Testmail und sagt, was der Mailserver antwortet')
  .argument('<email>', 'Empfänger der Testmail')
  .action(async (email) => (await import('./commands/installation.js')).mailTestCommand(email));

program
  .command('import:members')
  .description('Zeigt, was eine CSV-Datei mit Mitgliedern ändern würde; mit --apply wird es übernommen')
  .argument('<datei>', 'CSV-Datei, auch aus deutschem Excel')
  .requiredOption('--territory <AGS>', 'Stadt, deren Gremien die Datei nennt')
  .option('--apply', 'übernehmen: alles oder nichts', false)
  .action(async (file, options) =>
    (await import('./commands/import-members.js')).importMembersCommand(file, options),
  );

await program.parseAsync().catch(failStart);
