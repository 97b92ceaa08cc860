import type { Day } from '../../../shared/time/day.js';
import { formatDay } from '../../../shared/time/german-format.js';
import { renderMail } from './layout.js';
import { type Envelope, facts, links, type Mail, paragraph, shorten } from './mail-content.js';

/** What is said about a proposal: neither its content nor any reason, which need sign-in. */
interface ProposalMail {
  readonly to: Envelope;
  readonly title: string;
  /** Body or town. */
  readonly where: string;
  readonly url: string;
}

interface Words {
  readonly subject: string;
  readonly happened: string;
  readonly next: string;
}

const OFFICE_NEXT = 'Als Nächstes ist die Koordinierungsstelle an der Reihe.';
const AGENDA_NEXT = 'Als Nächstes setzt die Koordinierungsstelle ihn auf die Tagesordnung des Gremiums.';
const NOTHING_NEXT = 'Damit ist das Verfahren beendet.';
const PROJECT_NEXT = 'Als Nächstes wird daraus ein Projekt. Die Koordinierungsstelle meldet sich dazu.';

/** What happened, and what comes next; by the step. */
const WORDS = {
  BEGIN: {
    subject: 'Begonnen',
    happened: 'Der Vorschlag wurde begonnen.',
    next: 'Als Nächstes reichen Sie ihn ein.',
  },
  EDIT: {
    subject: 'Geändert',
    happened: 'Der Vorschlag wurde geändert.',
    next: 'Als Nächstes reichen Sie ihn ein.',
  },
  SUBMIT: { subject: 'Eingereicht', happened: 'Der Vorschlag ist eingereicht.', next: OFFICE_NEXT },
  WITHDRAW: { subject: 'Zurückgezogen', happened: 'Der Vorschlag ist zurückgezogen.', next: NOTHING_NEXT },
  RETURN: {
    subject: 'Bitte überarbeiten',
    happened:
      'Die Koordinierungsstelle hat den Vorschlag zurückgegeben. Die Gründe lesen Sie in der Anwendung.',
    next: 'Als Nächstes überarbeiten Sie ihn und reichen ihn wieder ein.',
  },
  START_REVIEW: {
    subject: 'In Prüfung',
    happened: 'Der Vorschlag wird jetzt begutachtet.',
    next: 'Als Nächstes geben die Gutachterinnen und Gutachter ihr Urteil ab.',
  },
  ADD_REVIEWERS: {
    subject: 'In Prüfung',
    happened: 'Weitere Personen begutachten den Vorschlag.',
    next: 'Als Nächstes geben sie ihr Urteil ab.',
  },
  RECOMMEND: {
    subject: 'Empfohlen',
    happened: 'Der Vorschlag wird dem Gremium empfohlen.',
    next: AGENDA_NEXT,
  },
  ADVISE_AGAINST: {
    subject: 'Nicht empfohlen',
    happened: 'Der Vorschlag wird dem Gremium nicht empfohlen. Entscheiden wird das Gremium.',
    next: AGENDA_NEXT,
  },
  PUT_ON_AGENDA: {
    subject: 'Auf der Tagesordnung',
    happened: 'Der Vorschlag steht auf einer Tagesordnung.',
    next: 'Als Nächstes entscheidet das Gremium.',
  },
  AWAIT_TOWN: {
    subject: 'Gremium stimmt zu, Stadt entscheidet',
    happened: 'Das Gremium hat zugestimmt. Der Vorschlag braucht Geld der Stadt.',
    next: 'Beschlossen ist er erst, wenn Verwaltung oder Stadtrat das Geld bewilligt haben.',
  },
  APPROVE: { subject: 'Beschlossen', happened: 'Der Vorschlag ist beschlossen.', next: PROJECT_NEXT },
  APPROVE_WITH_CONDITIONS: {
    subject: 'Mit Auflagen beschlossen',
    happened: 'Der Vorschlag ist mit Auflagen beschlossen. Die Auflagen lesen Sie in der Anwendung.',
    next: PROJECT_NEXT,
  },
  DEFER: {
    subject: 'Vertagt',
    happened: 'Das Gremium hat die Entscheidung vertagt.',
    next: 'Als Nächstes kommt der Vorschlag wieder auf eine Tagesordnung.',
  },
  REJECT: { subject: 'Abgelehnt', happened: 'Der Vorschlag ist abgelehnt.', next: NOTHING_NEXT },
} as const satisfies Record<string, Words>;

/** A draft may have no title yet. */
const titleOf = ({ title }: ProposalMail): string => (title === '' ? 'Ohne Titel' : title);

const aboutProposal = (mail: ProposalMail) =>
  facts([
    ['Projektvorschlag', titleOf(mail)],
    ['Für', mail.where],
  ]);

/** A step on the way of a proposal was taken. */
export function proposalMovedMail(mail: ProposalMail & { readonly act: keyof typeof WORDS }): Mail {
  const { subject, happened, next } = WORDS[mail.act];
  return renderMail({
    to: mail.to,
    subject: `${subject}: ${shorten(mail.title, 120)}`,
    blocks: [
      paragraph(happened),
      aboutProposal(mail),
      paragraph(next),
      links({ label: 'Vorschlag öffnen (mit Anmeldung)', href: mail.url }),
    ],
  });
}

/** Somebody shall write a proposal together with its authors. */
export const authorInvitedMail = (mail: ProposalMail): Mail =>
  renderMail({
    to: mail.to,
    subject: `Zum Mitschreiben eingeladen: ${shorten(titleOf(mail), 120)}`,
    blocks: [
      paragraph('Sie können jetzt an diesem Projektvorschlag mitschreiben.'),
      aboutProposal(mail),
      paragraph(
        'Schreiben mehrere zugleich, geht kein Text verloren. Einreichen kann jede Person, die mitschreibt.',
      ),
      links({ label: 'Vorschlag öffnen (mit Anmeldung)', href: mail.url }),
    ],
  });

/** Somebody writes a proposal no more: nothing of it is said, because he does not see it any more. */
export const authorRemovedMail = ({ to, where }: Pick<ProposalMail, 'to' | 'where'>): Mail =>
  renderMail({
    to,
    subject: 'Sie schreiben an einem Projektvorschlag nicht mehr mit',
    blocks: [
      paragraph('An einem Projektvorschlag, an dem Sie mitgeschrieben haben, schreiben Sie nicht mehr mit.'),
      facts([['Für', where]]),
      paragraph('Was Sie geschrieben haben, bleibt erhalten. Fragen beantwortet Ihre Koordinierungsstelle.'),
    ],
  });

/** Something was said at a field of a proposal. */
export const proposalCommentedMail = (mail: ProposalMail): Mail =>
  renderMail({
    to: mail.to,
    subject: `Neuer Kommentar: ${shorten(titleOf(mail), 120)}`,
    blocks: [
      paragraph('Zu diesem Projektvorschlag gibt es einen neuen Kommentar. Sie lesen ihn in der Anwendung.'),
      aboutProposal(mail),
      links({ label: 'Vorschlag öffnen (mit Anmeldung)', href: mail.url }),
    ],
  });

/** Somebody is asked to review a proposal. */
export const reviewAskedMail = (mail: ProposalMail & { readonly dueOn: Day | null }): Mail =>
  renderMail({
    to: mail.to,
    subject: `Gutachten${mail.dueOn === null ? '' : ` bis ${formatDay(mail.dueOn)}`}: ${shorten(mail.title, 120)}`,
    blocks: [
      paragraph('Sie sind um ein Gutachten zu diesem Projektvorschlag gebeten.'),
      facts([
        ['Projektvorschlag', mail.title],
        ['Für', mail.where],
        ['Erbeten bis', mail.dueOn === null ? null : formatDay(mail.dueOn)],
      ]),
      paragraph('Sind Sie befangen, erklären Sie das auf derselben Seite. Dann begutachtet jemand anderes.'),
      links({ label: 'Gutachten abgeben (mit Anmeldung)', href: mail.url }),
    ],
  });
