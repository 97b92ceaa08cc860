import { type ReactNode, useState } from 'react';
import { useTexts } from '../../texts';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Table } from '../../ui/table';
import type { Meeting } from '../meeting';
import { CorrectServiceDialog } from './correct-service-dialog';
import { UninviteDialog } from './guests-card';
import { type Entry, type Invitee, inviteesOf } from './invitee';
import { useInviteeColumns } from './invitee-columns';
import { RecordAnswerDialog } from './record-answer-dialog';
import { RecordServiceDialog } from './record-service-dialog';
import type { Mailing } from './use-mailing';

const FILTERS = ['ALL', 'OPEN', 'ACCEPTED', 'DECLINED'] as const;
type Filter = (typeof FILTERS)[number];

interface AnswersCardProps {
  readonly meeting: Meeting;
  readonly mailing: Mailing;
  readonly actions: ReactNode;
}

/** Everybody called, with answer and proof of service. */
export function AnswersCard({ meeting, mailing, actions }: AnswersCardProps) {
  const t = useTexts();
  const [filter, setFilter] = useState<Filter>('ALL');
  const [entry, enter] = useState<Entry>();
  const invitees = inviteesOf(meeting);
  const matching = (wanted: Filter): Invitee[] =>
    invitees.filter(({ answer }) => wanted === 'ALL' || answer === wanted);
  const columns = useInviteeColumns(meeting, { mailing, enter });
  const rows = matching(filter);
  return (
    <Card title={t('invitation.answers.title')} actions={actions}>
      <fieldset className="answer-filter">
        <legend className="kern-sr-only">{t('invitation.answers.filter')}</legend>
        {FILTERS.map((name) => (
          <Button key={name} aria-pressed={filter === name} onClick={() => setFilter(name)}>
            {t(`invitation.filter.${name}`, { n: matching(name).length })}
          </Button>
        ))}
      </fieldset>
      {rows.length === 0 ? (
        <p className="kern-body">{t('invitation.filter.empty')}</p>
      ) : (
        <Table
          caption={t('invitation.answers.caption')}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
        />
      )}
      {entry && <EntryDialog meeting={meeting} entry={entry} onClose={() => enter(undefined)} />}
    </Card>
  );
}

interface EntryDialogProps {
  readonly meeting: Meeting;
  readonly entry: Entry;
  readonly onClose: () => void;
}

function EntryDialog({ meeting, entry, onClose }: EntryDialogProps) {
  const { what, invitee } = entry;
  if (what === 'CORRECTION') return <CorrectServiceDialog {...{ invitee, proof: entry.proof, onClose }} />;
  if (what === 'ANSWER') return <RecordAnswerDialog {...{ invitee, zone: meeting.zone, onClose }} />;
  if (what === 'SERVICE') return <RecordServiceDialog {...{ invitee, since: meeting.invitedAt, onClose }} />;
  return <UninviteDialog guest={invitee} onClose={onClose} />;
}
