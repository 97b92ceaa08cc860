import { addTexts } from '../texts';
import { fundingTexts } from '../texts/de/funding';

addTexts(fundingTexts);
