import { type ComponentType, useState } from 'react';
import type { MeetingAction } from '../../api/generated/graphql';
import { type TextName, useTexts } from '../../texts';
import { Button } from '../../ui/button';
import type { IconName } from '../../ui/icon';
import { Menu } from '../../ui/menu';
import type { Meeting } from '../meeting';
import { CancelDialog } from './cancel-dialog';
import { HeldDialog } from './held-dialog';
import { MoveDialog } from './move-dialog';
import { PlaceDialog } from './place-dialog';
import { SendDialog } from './send-dialog';

interface DialogProps {
  readonly meeting: Meeting;
  readonly onClose: () => void;
}

interface Act {
  readonly id: MeetingAction;
  readonly text: TextName;
  readonly icon: IconName;
  readonly danger?: boolean;
  readonly Dialog: ComponentType<DialogProps>;
}

/** The next step of a meeting: a button of its own. */
const STEPS: readonly Act[] = [
  { id: 'SEND_INVITATION', text: 'invitation.send', icon: 'mail', Dialog: SendDialog },
  { id: 'MARK_MEETING_HELD', text: 'actions.held', icon: 'check', Dialog: HeldDialog },
];
const OTHERS: readonly Act[] = [
  { id: 'MOVE_MEETING', text: 'actions.move', icon: 'calendar-today', Dialog: MoveDialog },
  { id: 'CHANGE_PLACE', text: 'actions.place', icon: 'home', Dialog: PlaceDialog },
  { id: 'CANCEL_MEETING', text: 'actions.cancel', icon: 'close', danger: true, Dialog: CancelDialog },
];

/** What the office may do with a meeting as a whole, for the header of its page. */
export function MeetingActions({ meeting }: { readonly meeting: Meeting }) {
  const t = useTexts();
  const [open, setOpen] = useState<Act>();
  const allowed = (acts: readonly Act[]): Act[] => acts.filter(({ id }) => meeting.may.includes(id));
  const items = allowed(OTHERS).map((act) => ({ ...act, text: t(act.text), onAction: () => setOpen(act) }));
  return (
    <>
      {allowed(STEPS).map((act) => (
        <Button key={act.id} look="primary" icon={act.icon} onClick={() => setOpen(act)}>
          {t(act.text)}
        </Button>
      ))}
      {items.length > 0 && <Menu label={t('actions.more')} items={items} />}
      {open && <open.Dialog meeting={meeting} onClose={() => setOpen(undefined)} />}
    </>
  );
}
