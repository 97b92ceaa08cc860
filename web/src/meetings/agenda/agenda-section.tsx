import { useTexts } from '../../texts';
import { Button } from '../../ui/button';
import { useMeeting } from '../meeting';
import { AgendaEditor } from './agenda-editor';
import { AgendaItemRow } from './agenda-item-row';
import { AgendaSum } from './agenda-sum';
import { SupplementAgenda } from './supplement-agenda';
import './agenda.css';

/** The agenda: to be edited in a draft, to be supplemented after the invitation, else to be read. */
export function AgendaSection() {
  const t = useTexts();
  const meeting = useMeeting();
  const mayEdit = meeting.may.includes('EDIT_AGENDA');
  return (
    <section className="stack agenda" aria-labelledby="agenda">
      <div className="section-head">
        <h2 className="kern-heading-medium" id="agenda">
          {t('agenda.heading')}
        </h2>
        {meeting.agenda.length > 0 && (
          <Button className="no-print" onClick={() => window.print()}>
            {t('agenda.print')}
          </Button>
        )}
      </div>
      <AgendaSum meeting={meeting} />
      {mayEdit ? <AgendaEditor /> : <AgendaToRead />}
      {meeting.may.includes('SUPPLEMENT_AGENDA') && <SupplementAgenda />}
    </section>
  );
}

function AgendaToRead() {
  const t = useTexts();
  const { agenda } = useMeeting();
  if (agenda.length === 0) return <p className="muted">{t('agenda.nothingToRead')}</p>;
  return (
    <ol className="agenda-items">
      {agenda.map((item) => (
        <li key={item.id}>
          <AgendaItemRow item={item} />
        </li>
      ))}
    </ol>
  );
}
