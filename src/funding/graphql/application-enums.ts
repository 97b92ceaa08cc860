import { enumType } from '../../platform/graphql/index.js';
import { APPLICATION_ACTS, APPLICATION_STATES } from '../domain/application-state.js';

export const ApplicationStateEnum = enumType(
  'FundingApplicationState',
  APPLICATION_STATES,
  'SUBMITTED: handed in, the funder has not decided; GRANTED: there is a notice.',
);
export const ApplicationActEnum = enumType(
  'FundingApplicationAct',
  APPLICATION_ACTS,
  'What the office does with an application.',
);
