import { useState } from 'react';
import { useTexts } from '../../texts';
import { Button } from '../../ui/button';
import { useMeeting } from '../meeting';
import { DetailsForm } from './details-form';
import { DetailsToRead } from './details-to-read';
import { DiscardDraft } from './discard-draft';
import { Deadlines } from './deadlines';

/** When and where: to be read, and in a draft to be changed in place. */
export function DetailsSection() {
  const t = useTexts();
  const { may } = useMeeting();
  const [editing, edit] = useState(false);
  const mayChange = may.includes('CHANGE_MEETING_DRAFT');
  return (
    <section className="stack details" aria-labelledby="details">
      <div className="section-head">
        <h2 className="kern-heading-medium" id="details">
          {t('meetings.details')}
        </h2>
        <div className="row no-print">
          {mayChange && !editing && (
            <Button icon="edit" onClick={() => edit(true)}>
              {t('meetings.details.edit')}
            </Button>
          )}
          {may.includes('DISCARD_DRAFT') && <DiscardDraft />}
        </div>
      </div>
      {mayChange && editing ? <DetailsForm onDone={() => edit(false)} /> : <DetailsToRead />}
      <Deadlines />
    </section>
  );
}
