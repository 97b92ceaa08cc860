import type { Day } from '../../../shared/time/day.js';
import { formatDay } from '../../../shared/time/german-format.js';
import { renderMail } from './layout.js';
import { type Envelope, facts, links, type Mail, paragraph, shorten } from './mail-content.js';

type State = 'PLANNED' | 'RUNNING' | 'PAUSED' | 'COMPLETED' | 'EVALUATED' | 'ABORTED';

/** What is said about a project: no money and no reports, which need sign-in. */
interface ProjectMail {
  readonly to: Envelope;
  readonly title: string;
  readonly state: State;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly reason: string | null;
  readonly reportDueOn: Day | null;
  readonly territoryName: string;
  readonly projectUrl: string;
}

/** What has happened, and what comes next. */
const STEPS: Readonly<
  Record<State, { readonly subject: string; readonly said: string; readonly next: string }>
> = {
  PLANNED: {
    subject: 'Ein Projekt entsteht',
    said: 'Aus Ihrem Projektvorschlag ist ein Projekt geworden.',
    next: 'Als Nächstes: Prüfen Sie Meilensteine und Ziele. Dann beginnt das Projekt.',
  },
  RUNNING: {
    subject: 'Das Projekt läuft',
    said: 'Das Projekt läuft.',
    next: 'Als Nächstes: Erfassen Sie den Fortschritt, wenn etwas erreicht ist.',
  },
  PAUSED: {
    subject: 'Das Projekt ruht',
    said: 'Das Projekt ruht.',
    next: 'Als Nächstes: Die Koordinierungsstelle setzt es fort, sobald es weitergehen kann.',
  },
  COMPLETED: {
    subject: 'Das Projekt ist abgeschlossen',
    said: 'Die Arbeit am Projekt ist abgeschlossen.',
    next: 'Als Nächstes: Reichen Sie letzte Belege und Werte nach. Dann wird es ausgewertet.',
  },
  EVALUATED: {
    subject: 'Das Projekt ist ausgewertet',
    said: 'Das Projekt ist ausgewertet. Was erreicht und gelernt wurde, lesen Sie beim Projekt.',
    next: 'Damit ist Ihr Vorschlag bis zum Ende begleitet. Vielen Dank.',
  },
  ABORTED: {
    subject: 'Das Projekt wurde abgebrochen',
    said: 'Das Projekt wurde abgebrochen.',
    next: 'Fragen beantwortet Ihre Koordinierungsstelle.',
  },
};

const period = ({ startsOn, endsOn }: ProjectMail): string =>
  `${formatDay(startsOn)} bis ${formatDay(endsOn)}`;

/** A project came into another state: to those who proposed it. */
export function projectStepMail(mail: ProjectMail): Mail {
  const { subject, said, next } = STEPS[mail.state];
  return renderMail({
    to: mail.to,
    subject: `${subject}: ${shorten(mail.title, 120)}`,
    blocks: [
      paragraph(said),
      facts([
        ['Projekt', mail.title],
        ['Laufzeit', period(mail)],
        ['Grund', mail.reason],
        ['Für', mail.territoryName],
      ]),
      paragraph(next),
      links({ label: 'Projekt öffnen', href: mail.projectUrl }),
    ],
  });
}

/** Somebody of a partner is asked for a report. */
export const reportAskedMail = (mail: ProjectMail & { readonly reportUrl: string }): Mail =>
  renderMail({
    to: mail.to,
    subject: `Zwischenbericht${mail.reportDueOn === null ? '' : ` bis ${formatDay(mail.reportDueOn)}`}: ${shorten(mail.title, 120)}`,
    blocks: [
      paragraph('Bitte berichten Sie kurz, wie es mit diesem Projekt vorangeht.'),
      facts([
        ['Projekt', mail.title],
        ['Bericht bis', mail.reportDueOn === null ? null : formatDay(mail.reportDueOn)],
        ['Laufzeit', period(mail)],
        ['Für', mail.territoryName],
      ]),
      links({ label: 'Bericht schreiben', href: mail.reportUrl }),
      paragraph(
        'Der Link braucht keine Anmeldung. Er gilt, bis das Projekt endet oder die Koordinierungsstelle ihn zurücknimmt. Geben Sie ihn nicht weiter.',
      ),
    ],
  });
