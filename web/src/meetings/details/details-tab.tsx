import { AgendaSection } from '../agenda/agenda-section';
import { DetailsSection } from './details-section';
import { MeetingFiles } from './meeting-files';
import { OwnAnswers } from './own-answers';
import './details.css';

/** When, where, and what is on the agenda. */
export const DetailsTab = () => (
  <div className="details-tab">
    <OwnAnswers />
    <DetailsSection />
    <AgendaSection />
    <MeetingFiles />
  </div>
);
