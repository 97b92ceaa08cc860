/** What became of a test mail, in words for the administration. */
export const MAIL_TEST_OUTCOMES = ['ACCEPTED', 'REFUSED', 'UNREACHABLE', 'NOT_CONFIGURED'] as const;
export type MailTestOutcome = (typeof MAIL_TEST_OUTCOMES)[number];

export interface MailTestReport {
  readonly outcome: MailTestOutcome;
  /** German sentence that says what happened and what to do. */
  readonly message: string;
  /** The server's or the network's own words; null without a server. */
  readonly serverAnswer: string | null;
}

/** As the mailer tells it: `code` is an SMTP status or a network code. */
type Outcome =
  | { readonly accepted: true; readonly response: string }
  | { readonly accepted: false; readonly code: string; readonly response: string };

const SENTENCES: Readonly<Record<MailTestOutcome, string>> = {
  ACCEPTED: 'Der Mailserver hat die Testmail angenommen. Sehen Sie im Postfach nach, ob sie ankommt.',
  REFUSED: 'Der Mailserver hat die Testmail abgelehnt. Seine Antwort steht darunter.',
  UNREACHABLE:
    'Der Mailserver antwortet nicht. Prüfen Sie Adresse, Port und Verschlüsselung in KPR_SMTP_URL und KPR_SMTP_STARTTLS.',
  NOT_CONFIGURED: 'Es ist kein Mailserver eingestellt. Setzen Sie KPR_SMTP_URL und KPR_MAIL_FROM.',
};

/** EENVELOPE: the address is none, so that no server was asked to take the mail. */
const outcomeOf = (outcome: Outcome): MailTestOutcome => {
  if (outcome.accepted) return 'ACCEPTED';
  if (outcome.code === 'NO_SMTP') return 'NOT_CONFIGURED';
  return /^[45]\d\d$|^EENVELOPE$/.test(outcome.code) ? 'REFUSED' : 'UNREACHABLE';
};

export function reportOfTest(outcome: Outcome): MailTestReport {
  const kind = outcomeOf(outcome);
  return {
    outcome: kind,
    message: SENTENCES[kind],
    serverAnswer: kind === 'NOT_CONFIGURED' ? null : outcome.response,
  };
}
