import { useFetchingWhile } from '../../api/use-fetching-while';
import { useTexts } from '../../texts';
import { Progress } from '../../ui/progress';
import type { Meeting } from '../meeting';
import { sendingOf } from './invitee';

/** How many mails the mail server has taken, while some are still under way. */
export function SendingProgress({ meeting }: { readonly meeting: Meeting }) {
  const t = useTexts();
  const { done, all } = sendingOf(meeting);
  const underWay = meeting.canManage && meeting.state === 'INVITED' && done < all;
  useFetchingWhile(underWay);
  if (!underWay) return null;
  return (
    <Progress
      label={`${t('invitation.sending')}: ${t('invitation.sending.done', { done, all })}`}
      value={done}
      max={all}
    />
  );
}
