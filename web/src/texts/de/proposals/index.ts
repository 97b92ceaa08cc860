import { proposalAuthorTexts } from './authors';
import { proposalCommentTexts } from './comments';
import { proposalFormTexts } from './form';
import { proposalGeneralTexts } from './general';
import { proposalVersionTexts } from './versions';
import { proposalWayTexts } from './way';

/** Texts of web/src/proposals; the name of the area stands in the frame, whose navigation leads there. */
export const proposalTexts = {
  ...proposalGeneralTexts,
  ...proposalWayTexts,
  ...proposalFormTexts,
  ...proposalAuthorTexts,
  ...proposalCommentTexts,
  ...proposalVersionTexts,
} as const;
