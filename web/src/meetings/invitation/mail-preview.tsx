import { useTexts } from '../../texts';
import { Card } from '../../ui/card';
import { DescriptionList } from '../../ui/description-list';
import { Disclosure } from '../../ui/disclosure';
import { Select } from '../../ui/select';
import type { Meeting } from '../meeting';
import { calendarFacts } from './calendar-facts';
import type { Preview, PreviewResult } from './use-invitation-preview';

type Mail = NonNullable<Preview['mail']>;

interface MailPreviewProps {
  readonly meeting: Meeting;
  readonly preview: PreviewResult;
  readonly onChoose: (personId: string) => void;
}

/** The mail as the chosen recipient gets it. */
export function MailPreview({ meeting, preview: { data }, onChoose }: MailPreviewProps) {
  const t = useTexts();
  if (!data?.mail) return null;
  const { recipients, mail } = data;
  const people = new Map(recipients.map(({ personId, name }) => [personId, name]));
  return (
    <div className="no-print">
      <Card title={t('invitation.preview.title')}>
        <div className="stack">
          <Select
            label={t('invitation.preview.recipient')}
            options={[...people].map(([value, label]) => ({ value, label }))}
            value={mail.recipientId}
            onChange={({ target }) => onChoose(target.value)}
          />
          <DescriptionList items={[{ term: t('invitation.preview.subject'), description: mail.subject }]} />
          <MailFrame meeting={meeting} mail={mail} />
          <Disclosure summary={t('invitation.preview.text')}>
            <pre className="mail-text">{mail.text}</pre>
          </Disclosure>
          <CalendarFacts mail={mail} />
        </div>
      </Card>
    </div>
  );
}

interface MailFrameProps {
  readonly meeting: Meeting;
  readonly mail: Mail;
  /** With which the invitation would be sent. */
  readonly urgencyReason?: string | null;
}

/** The server gives the mail an address and a policy of its own: in this page its styles would be blocked. */
export function MailFrame({ meeting, mail, urgencyReason = null }: MailFrameProps) {
  const t = useTexts();
  // With the revision, so that the frame shows a change too.
  const query = new URLSearchParams({ empfaenger: mail.recipientId, stand: String(meeting.revision) });
  if (urgencyReason !== null) query.set('dringlichkeit', urgencyReason);
  return (
    <iframe
      className="mail-frame"
      sandbox=""
      title={t('invitation.preview.frame', { name: mail.toName })}
      src={`/vorschau/sitzungen/${meeting.id}?${query.toString()}`}
    />
  );
}

function CalendarFacts({ mail }: { readonly mail: Mail }) {
  const t = useTexts();
  const [file] = mail.attachments;
  if (file === undefined) return <p className="kern-body">{t('invitation.preview.noCalendar')}</p>;
  const facts = calendarFacts(file.content);
  return (
    <Disclosure summary={t('invitation.preview.calendar', { name: file.name })}>
      <DescriptionList
        items={[
          { term: t('invitation.preview.calendarTitle'), description: facts.title },
          { term: t('invitation.preview.calendarStart'), description: facts.start },
          { term: t('invitation.preview.calendarEnd'), description: facts.end },
          { term: t('invitation.preview.calendarPlace'), description: facts.place },
        ].filter(({ description }) => description !== '')}
      />
    </Disclosure>
  );
}
