import type { OverviewPageQuery } from '../api/generated/graphql';
import { useTexts } from '../texts';

type Invitation = OverviewPageQuery['myInvitations'][number];

/** For which seat, as whose deputy, or for which item somebody is called. */
export function CalledAs({ invitation }: { readonly invitation: Invitation }) {
  const t = useTexts();
  const seat = invitation.seat?.organisation?.name;
  if (invitation.role === 'GUEST') {
    const item = invitation.agendaItem?.title;
    return (
      <p className="kern-body muted">
        {item === undefined ? t('overview.guest') : t('overview.guestFor', { item })}
      </p>
    );
  }
  if (seat === undefined) return null;
  return (
    <p className="kern-body muted">
      {t(invitation.role === 'DEPUTY' ? 'overview.deputyFor' : 'overview.seatOf', { seat })}
    </p>
  );
}
