import { ExplainedDeadline } from '../deadlines/explained-deadline';
import { useTexts } from '../texts';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { germanDate } from '../ui/german-date';
import type { Body } from './council-body';

interface ReportsProps {
  readonly body: Body;
  /** Absent: somebody who may not. */
  readonly onRecord: (() => void) | undefined;
}

/** The report that a working group owes, with the way to its day, and those that it has given. */
export function Reports({ body, onRecord }: ReportsProps) {
  const t = useTexts();
  const { reportDue, reportDeadline, reports } = body;
  return (
    <>
      {reportDeadline !== null && <ExplainedDeadline deadline={reportDeadline} />}
      {reportDue !== null && onRecord !== undefined && (
        <div className="row">
          <Button icon="check" onClick={onRecord}>
            {t('council.report.record')}
          </Button>
        </div>
      )}
      {reports.length > 0 && (
        <Disclosure summary={t('council.report.given', { count: reports.length })}>
          <ul className="facts">
            {reports.map((report) => (
              <li key={report.id}>
                <GivenReport report={report} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function GivenReport({ report }: { readonly report: Body['reports'][number] }) {
  const t = useTexts();
  const { dueOn, givenOn, note, recordedBy } = report;
  return (
    <>
      <p>{t('council.report.line', { due: germanDate(dueOn), given: germanDate(givenOn) })}</p>
      {note !== null && <p>{note}</p>}
      {recordedBy !== null && <p className="muted">{t('council.report.by', { name: recordedBy })}</p>}
    </>
  );
}
