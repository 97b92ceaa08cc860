import { AUDIENCES } from '../../shared/audience.js';
import { enumType } from './enum-type.js';

export const AudienceEnum = enumType(
  'Audience',
  AUDIENCES,
  'Who may read a thing. ASSOCIATION and STATE take effect by sharing alone.',
);
