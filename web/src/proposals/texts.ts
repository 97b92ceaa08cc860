import { addTexts } from '../texts';
import { proposalTexts } from '../texts/de/proposals';

addTexts(proposalTexts);
