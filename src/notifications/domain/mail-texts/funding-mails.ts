import { renderMail } from './layout.js';
import { type Envelope, facts, links, type Mail, paragraph, shorten } from './mail-content.js';

/** What is said about an application: neither amounts nor reasons nor conditions, which need sign-in. */
interface FundingMail {
  readonly to: Envelope;
  readonly state: keyof typeof STEPS;
  readonly proposal: string;
  readonly programme: string;
  readonly year: number;
  readonly territoryName: string;
  readonly url: string;
}

/** What has happened, and what comes next. */
const STEPS = {
  SUBMITTED: {
    subject: 'Förderung beantragt',
    said: 'Für Ihren Projektvorschlag ist eine Förderung beantragt.',
    next: 'Als Nächstes entscheidet der Fördergeber. Sie erfahren, wie er entschieden hat.',
  },
  GRANTED: {
    subject: 'Förderung bewilligt',
    said: 'Der Zuwendungsbescheid ist da: Die Förderung ist bewilligt. Betrag, Zeitraum und Auflagen lesen Sie in der Anwendung.',
    next: 'Als Nächstes: Lesen Sie die Auflagen. Ausgaben zählen nur im bewilligten Zeitraum.',
  },
  REJECTED: {
    subject: 'Förderung abgelehnt',
    said: 'Der Fördergeber hat die Förderung abgelehnt. Den Grund lesen Sie in der Anwendung.',
    next: 'Wie es weitergeht, besprechen Sie mit Ihrer Koordinierungsstelle.',
  },
  WITHDRAWN: {
    subject: 'Förderantrag zurückgezogen',
    said: 'Die Koordinierungsstelle hat den Förderantrag zurückgezogen. Den Grund lesen Sie in der Anwendung.',
    next: 'Wie es weitergeht, besprechen Sie mit Ihrer Koordinierungsstelle.',
  },
} as const;

/** An application came into another state: to those who proposed what shall be funded. */
export function fundingStepMail(mail: FundingMail): Mail {
  const { subject, said, next } = STEPS[mail.state];
  return renderMail({
    to: mail.to,
    subject: `${subject}: ${shorten(mail.proposal, 120)}`,
    blocks: [
      paragraph(said),
      facts([
        ['Projektvorschlag', mail.proposal],
        ['Förderprogramm', `${mail.programme}, ${mail.year}`],
        ['Für', mail.territoryName],
      ]),
      paragraph(next),
      links({ label: 'Förderantrag öffnen (mit Anmeldung)', href: mail.url }),
    ],
  });
}
