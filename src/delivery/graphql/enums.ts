import { NOTICE_KINDS, type NoticeKind } from '../../notifications/index.js';
import { enumType } from '../../platform/graphql/index.js';
import { DELIVERY_STATES, EVENT } from '../domain/delivery-state.js';

export const DeliveryStateEnum = enumType(
  'DeliveryState',
  DELIVERY_STATES,
  'PLANNED: its hour has not come. DUE: it has, or the mail is under way. RETRYING: it failed and is tried again by itself. PARKED: refused for good or given up; nothing happens until somebody sends it again. SENT: the mail server took it.',
);

export type DeliveryKind = NoticeKind | typeof EVENT;

export const DeliveryKindEnum = enumType<DeliveryKind>(
  'DeliveryKind',
  [...(Object.keys(NOTICE_KINDS) as NoticeKind[]), EVENT],
  'Why somebody gets a mail. EVENT: something happened and was not handled yet, so that its mails do not exist.',
);
