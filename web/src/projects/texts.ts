import { addTexts } from '../texts';
import { projectTexts } from '../texts/de/projects';

addTexts(projectTexts);
