import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { PAGE } from '../../api/page-data';
import { useTexts } from '../../texts';
import { Progress } from '../../ui/progress';
import type { Meeting } from '../meeting';
import { sendingOf } from './invitee';

const EACH_MS = 1_000;
/** A mail server that answers "later" is asked again by the worker for hours: nobody watches that long. */
const PATIENCE_MS = 300_000;

/** How many mails the mail server has taken, while some are still under way; the page is fetched anew each second. */
export function SendingProgress({ meeting }: { readonly meeting: Meeting }) {
  const t = useTexts();
  const queries = useQueryClient();
  const { done, all } = sendingOf(meeting);
  const underWay = meeting.canManage && meeting.state === 'INVITED' && done < all;
  useEffect(() => {
    if (!underWay) return undefined;
    const until = Date.now() + PATIENCE_MS;
    const timer = setInterval(() => {
      if (Date.now() > until) clearInterval(timer);
      else void queries.invalidateQueries({ queryKey: [PAGE] });
    }, EACH_MS);
    return () => clearInterval(timer);
  }, [queries, underWay]);
  if (!underWay) return null;
  return (
    <Progress
      label={`${t('invitation.sending')}: ${t('invitation.sending.done', { done, all })}`}
      value={done}
      max={all}
    />
  );
}
