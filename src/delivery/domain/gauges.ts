/** What each figure is called for Prometheus. Rows are the truth, so that every process gives the same figures. */
export const GAUGES = [
  gauge('outboxWaiting', 'kpr_outbox_waiting', 'Events that are not handled yet.'),
  gauge('outboxAge', 'kpr_outbox_oldest_seconds', 'Age of the oldest event that is not handled yet.'),
  gauge('outboxParked', 'kpr_outbox_parked', 'Events that failed ten times and wait for somebody.'),
  gauge('noticesDue', 'kpr_notices_due', 'Notices whose hour has come and that have not left yet.'),
  gauge('noticesAge', 'kpr_notices_oldest_due_seconds', 'Since when the oldest of them is due.'),
  gauge('noticesLate', 'kpr_notices_late', 'Notices due for more than five minutes: is a worker running?'),
  gauge(
    'mailsSentLastHour',
    'kpr_mails_sent_last_hour',
    'Mails that the mail server accepted in the last hour.',
  ),
  gauge(
    'mailsDeferred',
    'kpr_mails_deferred',
    'Mails that the mail server did not take yet; they are tried again.',
  ),
  gauge(
    'mailsRefused',
    'kpr_mails_refused',
    'Mails that the mail server refused for good; they wait for somebody.',
  ),
  gauge(
    'mailsParked',
    'kpr_mails_parked',
    'Mails that were given up after many tries; they wait for somebody.',
  ),
  gauge(
    'deadlinesRetrying',
    'kpr_deadlines_retrying',
    'Deadlines, or steps of an escalation, whose computing failed; they are tried again.',
  ),
  gauge(
    'deadlinesParked',
    'kpr_deadlines_parked',
    'Deadlines, or steps of an escalation, that failed ten times and wait for somebody.',
  ),
  gauge('jobsWaiting', 'kpr_queue_waiting', 'Jobs that wait for a worker.'),
  gauge('jobsActive', 'kpr_queue_active', 'Jobs that a worker has in hand.'),
  gauge('jobsDelayed', 'kpr_queue_delayed', 'Jobs that failed and are tried again later.'),
  gauge(
    'jobsFailed',
    'kpr_queue_failed',
    'Jobs of the last day that failed for good; their rows are tried again.',
  ),
] as const;

function gauge<Figure extends string>(figure: Figure, name: string, help: string) {
  return { figure, name, help } as const;
}
