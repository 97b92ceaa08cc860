import { audienceInputs } from './valid-audience-inputs.js';
import { deliveryInputs } from './valid-delivery-inputs.js';
import { fileInputs } from './valid-file-inputs.js';
import { fundingInputs } from './valid-funding-inputs.js';
import { noticeInputs } from './valid-notice-inputs.js';
import { ownInputs } from './valid-own-inputs.js';
import { councilInputs, proposalInputs } from './valid-proposal-inputs.js';
import { projectInputs } from './valid-project-inputs.js';
import { taskInputs } from './valid-task-inputs.js';

/** Of the modules that need nothing but a town and its council. */
export const moduleInputs = {
  ...audienceInputs,
  ...deliveryInputs,
  ...fileInputs,
  ...fundingInputs,
  ...noticeInputs,
  ...ownInputs,
  ...projectInputs,
  ...proposalInputs,
  ...councilInputs,
  ...taskInputs,
};
