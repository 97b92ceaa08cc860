import { describe, expect, it } from '@jest/globals';
import {
  accountInvitationMail,
  type AgendaEntry,
  agendaForRecipient,
  callMail,
  cancellationMail,
  changeMail,
  comingReminderMail,
  type Envelope,
  invitationMail,
  type InvitationMail,
  type Mail,
  mailRefusedMail,
  type MeetingFacts,
  moveMail,
  noDeputyLeftMail,
  nudgeMail,
  openReminderMail,
  releaseMail,
  supplementMail,
} from './index.js';

const facts = (change: Partial<MeetingFacts> = {}): MeetingFacts => ({
  bodyNames: ['Kommunaler Präventionsrat Schwarzenberg'],
  number: '3',
  kind: 'ORDINARY',
  urgencyReason: null,
  startsAt: new Date('2027-03-02T16:00:00Z'),
  endsAt: new Date('2027-03-02T18:00:00Z'),
  zone: 'Europe/Berlin',
  place: 'Rathaus, Großer Saal',
  videoUrl: 'https://video.example.org/kpr',
  dialIn: 'Telefon 03774 000000, PIN 4711',
  ...change,
});
const envelope = (change: Partial<Envelope> = {}): Envelope => ({
  recipientName: 'Polizeirevier Aue',
  role: 'HOLDER',
  contact: { name: 'Koordinierungsstelle Schwarzenberg', email: 'kpr@example.org', phone: '03774 111111' },
  settingsUrl: 'https://kpr.example.org/konto',
  ...change,
});
const agenda: AgendaEntry[] = [
  {
    id: 'a',
    number: '1',
    title: 'Begrüßung',
    presenter: 'Vorsitz',
    minutes: 5,
    publicity: 'PUBLIC',
    kind: 'INFORMATION',
    isNew: false,
  },
  {
    id: 'b',
    number: '2',
    title: 'Lagebild Bahnhof',
    presenter: 'Polizeirevier Aue',
    minutes: 30,
    publicity: 'NON_PUBLIC',
    kind: 'CONSULTATION',
    isNew: true,
  },
];
const answer = {
  url: 'https://kpr.example.org/r/token',
  answerBy: '2027-02-22',
  deputyNames: ['Posten Schwarzenberg', 'Fachdienst Prävention'],
};
const invitation = (change: Partial<InvitationMail> = {}): InvitationMail => ({
  to: envelope(),
  meeting: facts(),
  onBehalfOf: 'des Oberbürgermeisters',
  agenda: agendaForRecipient(agenda, new Set(['a', 'b'])),
  papersUrl: 'https://kpr.example.org/sitzungen/3',
  answer,
  secondMeetingQuorum: null,
  ...change,
});
const previous = { place: 'Altes Rathaus', videoUrl: null, dialIn: null };
const oldTime = { startsAt: new Date('2027-02-23T16:00:00Z'), endsAt: null, zone: 'Europe/Berlin' };

/** Every mail about a meeting, with the given facts and recipient. */
const meetingMails = (meeting: MeetingFacts, to: Envelope, seatName = 'Jugendamt'): Record<string, Mail> => ({
  invitation: invitationMail(invitation({ meeting, to })),
  supplement: supplementMail(invitation({ meeting, to })),
  change: changeMail({ meeting, to, previous }),
  move: moveMail({ ...invitation({ meeting, to }), previous: oldTime }),
  cancellation: cancellationMail({
    meeting,
    to,
    onBehalfOf: 'des Oberbürgermeisters',
    reason: 'Der Saal ist gesperrt.',
  }),
  call: callMail({ ...invitation({ meeting, to }), seatName }),
  release: releaseMail({ meeting, to, seatName, reason: 'MEMBER_COMES' }),
  openReminder: openReminderMail({ meeting, to, answer }),
  comingReminder: comingReminderMail({ meeting, to, answerUrl: answer.url }),
  nudge: nudgeMail({ meeting, to, answer }),
  noDeputyLeft: noDeputyLeftMail({ meeting, to, seatName, meetingUrl: 'https://kpr.example.org/s/3' }),
  mailRefused: mailRefusedMail({
    meeting,
    to,
    refusedName: seatName,
    refusedEmail: 'weg@example.org',
    reason: 'Der Mailserver hat Adresse oder Nachricht abgelehnt (550 5.1.1).',
    meetingUrl: 'https://kpr.example.org/s/3',
  }),
});
const account = (to = envelope({ role: 'ACCOUNT' })): Mail =>
  accountInvitationMail({
    to,
    territoryName: 'Schwarzenberg/Erzgeb.',
    redeemUrl: 'https://kpr.example.org/konto/einladung/token',
    validUntil: new Date('2027-03-09T11:00:00Z'),
  });
const allMails = Object.entries({ ...meetingMails(facts(), envelope()), account: account() });

describe('every mail about a meeting', () => {
  it.each(Object.entries(meetingMails(facts(), envelope())))(
    '%s names the facts in subject and body',
    (_, mail) => {
      for (const fact of [
        '3. Sitzung',
        'Kommunaler Präventionsrat Schwarzenberg',
        'Dienstag, 2. März 2027, 17:00',
        '(MEZ)',
        'Rathaus, Großer Saal',
      ]) {
        expect(mail.subject).toContain(fact);
        expect(mail.text).toContain(fact);
        expect(mail.html).toContain(fact);
      }
      expect(mail.text).toContain('https://video.example.org/kpr');
      expect(mail.text).toContain('PIN 4711');
    },
  );

  it.each([
    ['2027-07-06T15:00:00Z', 'Europe/Berlin', 'Dienstag, 6. Juli 2027, 17:00 Uhr (MESZ)'],
    ['2027-03-28T01:00:00Z', 'Europe/Berlin', 'Sonntag, 28. März 2027, 03:00 Uhr (MESZ)'],
    ['2027-10-31T00:30:00Z', 'Europe/Berlin', 'Sonntag, 31. Oktober 2027, 02:30 Uhr (MESZ)'],
    ['2027-10-31T02:00:00Z', 'Europe/Berlin', 'Sonntag, 31. Oktober 2027, 03:00 Uhr (MEZ)'],
    ['2027-03-02T16:00:00Z', 'Europe/London', 'Dienstag, 2. März 2027, 16:00 Uhr (UTC+00:00, Europe/London)'],
  ])('gives %s in %s as local time', (start, zone, text) => {
    const mails = meetingMails(facts({ startsAt: new Date(start), endsAt: null, zone }), envelope());
    for (const mail of Object.values(mails)) {
      expect(mail.subject).toContain(text);
      expect(mail.text).toContain(`Termin: ${text}`);
    }
  });
});

describe('every mail', () => {
  it.each(allMails)('%s says why one gets it, whom to ask and where to change it', (_, { text, html }) => {
    for (const body of [text, html]) {
      expect(body).toContain('Sie erhalten diese E-Mail, weil ');
      expect(body).toContain('Koordinierungsstelle Schwarzenberg, kpr@example.org, Telefon 03774 111111');
      expect(body).toContain('https://kpr.example.org/konto');
    }
  });

  it.each(allMails)('%s loads nothing and uses short plain sentences', (_, { text, html }) => {
    expect(html).not.toMatch(/<img|<script|<link|url\(|src=/i);
    expect(text).not.toMatch(/Bitte beachten Sie|undefined|null/);
    for (const line of text.split('\n').filter((candidate) => !/^(- |\w[\wäöü ]*: )/.test(candidate))) {
      for (const sentence of line.split(/[.!?:] /)) expect(sentence.split(' ').length).toBeLessThan(20);
    }
  });

  it.each([
    'Revier\r\nBcc: evil@example.org',
    '<script>alert("1")</script> & \'Söhne\'',
    '👮‍♀️'.repeat(300),
    'x'.repeat(300),
    'a\u2028b\u0000c\u0085d',
  ])('keeps its structure with the name %j', (name) => {
    const to = envelope({ recipientName: name, contact: { name, email: 'kpr@example.org', phone: null } });
    const meeting = facts({ bodyNames: [name], place: name, dialIn: name });
    for (const mail of [...Object.values(meetingMails(meeting, to, name)), account(to)]) {
      expect(mail.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect(mail.subject.isWellFormed()).toBe(true);
      expect(mail.text).not.toMatch(/^Bcc:/m);
      expect(mail.html).not.toContain('<script');
      expect(mail.html).not.toContain("'Söhne'");
    }
    expect(invitationMail(invitation({ meeting, to })).subject).toContain(
      'Dienstag, 2. März 2027, 17:00 Uhr (MEZ)',
    );
  });

  it('links to nothing but the web', () => {
    const mail = invitationMail(
      invitation({ meeting: facts({ videoUrl: 'javascript:alert(1)' }), papersUrl: 'data:text/html,x' }),
    );
    expect(mail.html).not.toMatch(/href="(?!https?:)/);
  });
});

describe('the invitation', () => {
  const mail = invitationMail(invitation());

  it('calls in the name of the chair, with answer-by date, deputies, papers and the three answers', () => {
    for (const part of [
      'Im Auftrag des Oberbürgermeisters laden wir Sie zu dieser Sitzung ein.',
      'Antworten Sie bis Montag, 22.02.2027.',
      'Zusagen: https://kpr.example.org/r/token#zusage',
      'Absagen: https://kpr.example.org/r/token#absage',
      'Vertretung wählen: https://kpr.example.org/r/token#vertretung',
      'Vertretung in dieser Reihenfolge: Posten Schwarzenberg, Fachdienst Prävention',
      'Unterlagen ansehen (mit Anmeldung): https://kpr.example.org/sitzungen/3',
      'Termin: Dienstag, 2. März 2027, 17:00 bis 19:00 Uhr (MEZ)',
    ]) {
      expect(mail.text).toContain(part);
    }
    expect(mail.html).toContain('href="https://kpr.example.org/r/token#absage"');
  });

  it('shows the agenda in its two parts', () => {
    expect(mail.text).toMatch(
      /Öffentlicher Teil\n\n- 1\. Begrüßung \(Information, Vorsitz, 5 Minuten\)\n\nNichtöffentlicher Teil\n\n- 2\. Lagebild Bahnhof \(Beratung, Polizeirevier Aue, 30 Minuten\) – neu/,
    );
  });

  it('says nothing of a confidential item but that it exists, and to guests not even that', () => {
    const visible = new Set(['a']);
    const cut = invitationMail(invitation({ agenda: agendaForRecipient(agenda, visible) }));
    for (const body of [cut.text, cut.html]) {
      expect(body).toContain('2. Nichtöffentlicher Punkt');
      expect(body).not.toMatch(/Lagebild|30 Minuten|Beratung, Polizei/);
    }
    expect(agendaForRecipient(agenda, visible, 'OMITTED').map(({ number }) => number)).toEqual(['1']);
  });

  it('says what is special: urgency, constitution, second meeting, guests, seats without deputy', () => {
    const text = (change: Partial<InvitationMail>) => invitationMail(invitation(change)).text;
    const urgent = facts({ kind: 'URGENT', urgencyReason: 'Die Förderfrist endet.' });
    expect(text({ meeting: urgent })).toContain('Grund der Dringlichkeit: Die Förderfrist endet.');
    const ordinary = facts({ kind: 'ORDINARY', urgencyReason: 'Die Förderfrist endet.' });
    expect(text({ meeting: ordinary })).toContain('Grund der Dringlichkeit: Die Förderfrist endet.');
    expect(text({ meeting: facts({ kind: 'CONSTITUTIVE' }) })).toContain(
      'Dies ist die konstituierende Sitzung.',
    );
    expect(text({ secondMeetingQuorum: 3 })).toContain(
      'Für die Beschlussfähigkeit genügen 3 vertretene Stimmen.',
    );
    expect(text({ answer: { ...answer, deputyNames: [] } })).toContain(
      'Für Ihren Sitz ist keine Vertretung benannt.',
    );
    const guest = text({ to: envelope({ role: 'GUEST' }), answer: { ...answer, deputyNames: null } });
    expect(guest).toContain('Sie stimmen nicht mit ab.');
    expect(guest).not.toContain('Vertretung');
  });
});

describe('the other mails', () => {
  const mails = meetingMails(facts(), envelope());

  it.each([
    ['move', 'Bisheriger Termin: Dienstag, 23. Februar 2027, 17:00 Uhr (MEZ)'],
    ['move', 'Ihre bisherige Antwort gilt nicht mehr.'],
    ['change', 'Bisheriger Ort: Altes Rathaus'],
    ['change', 'Ihre Antwort bleibt gültig.'],
    ['cancellation', 'Grund: Der Saal ist gesperrt.'],
    ['call', 'Der Sitz: Jugendamt'],
    ['release', 'Das Mitglied nimmt selbst teil.'],
    ['noDeputyLeft', 'Sitz: Jugendamt'],
    ['mailRefused', 'Grund: Der Mailserver hat Adresse oder Nachricht abgelehnt (550 5.1.1).'],
    ['comingReminder', 'Sie haben zugesagt.'],
    ['openReminder', 'Ihre Antwort fehlt noch.'],
  ])('%s says "%s"', (kind, part) => {
    expect(mails[kind]?.text).toContain(part);
  });

  it('the account invitation gives the link and how long it is good', () => {
    expect(account().text).toContain('Passwort festlegen: https://kpr.example.org/konto/einladung/token');
    expect(account().text).toContain('bis Dienstag, 9. März 2027, 12:00 Uhr (MEZ)');
  });
});
