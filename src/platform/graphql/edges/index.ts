export { Admission, everyAccountExplores, type Explorers, explorersByRight } from './admission.js';
export { answerStatus } from './answer-status.js';
export { operationLimits } from './operation-limits.js';
