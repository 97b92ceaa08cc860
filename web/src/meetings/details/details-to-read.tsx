import { useTexts } from '../../texts';
import { dateAndTime, dayOnly, longDate, timeSpan } from '../../texts/times';
import { DescriptionList } from '../../ui/description-list';
import { useMeeting } from '../meeting';

/** What everybody who is called may know. */
export function DetailsToRead() {
  const t = useTexts();
  const meeting = useMeeting();
  const { bodies, startsAt, endsAt, heldUntil, place, videoUrl, answerBy, urgencyReason, cancelReason } =
    meeting;
  const facts = [
    [t('meetings.details.when'), `${longDate(startsAt)}, ${timeSpan(startsAt, endsAt)}`],
    [t('meetings.details.heldUntil'), heldUntil && dateAndTime(heldUntil)],
    [t('meetings.form.place'), place ?? t('meetings.noPlace')],
    [t('meetings.video'), videoUrl && <VideoLink url={videoUrl} />],
    [t('meetings.details.bodies'), bodies.flatMap(({ body }) => body?.name ?? []).join(', ')],
    [t('meetings.form.kind'), t(`meetings.kind.${meeting.kind}`)],
    [t('meetings.form.answerBy'), answerBy && dayOnly(answerBy)],
    [t('meetings.form.urgencyReason'), urgencyReason],
    [t('meetings.details.cancelReason'), cancelReason],
  ] as const;
  return (
    <DescriptionList
      items={facts.flatMap(([term, description]) =>
        description === null || description === '' ? [] : { term, description },
      )}
    />
  );
}

/** The server lets https addresses through only. */
const VideoLink = ({ url }: { readonly url: string }) => (
  <a className="kern-link" href={url} rel="noreferrer">
    {url}
  </a>
);
