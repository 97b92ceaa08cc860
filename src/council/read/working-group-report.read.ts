import { nameOfOffice, readModel, within } from '../../platform/graphql/index.js';
import { seesRules } from './sight.js';

export const workingGroupReportRead = readModel({
  type: 'WorkingGroupReport',
  audience: within('Body', 'body_id'),
  seenBy: 'Members of the body, those called to it, the office and the administration.',
  table: 'working_group_report',
  columns: { id: 'id', dueOn: 'due_on', givenOn: 'given_on', note: 'note', nextDue: 'next_due' },
  expressions: { recordedBy: (report, p) => nameOfOffice(report, 'recorded_by', p) },
  visibleTo: (report, p) => seesRules({ territory: `${report}.territory_id`, body: `${report}.body_id` }, p),
});
