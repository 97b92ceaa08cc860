import type { Type } from '@nestjs/common';
import { connectionType, resultUnion } from '../../platform/graphql/index.js';
import { ProjectModel } from './project.model.js';

const projectResult = (name: string): Type => resultUnion(name, ProjectModel, 'Project');

export const ProjectConnection = connectionType('Project', ProjectModel);

export const StartProjectResult = projectResult('StartProjectResult');
export const ChangeProjectResult = projectResult('ChangeProjectResult');
export const MoveProjectResult = projectResult('MoveProjectResult');
export const EvaluateProjectResult = projectResult('EvaluateProjectResult');
export const SaveMilestoneResult = projectResult('SaveMilestoneResult');
export const SaveIndicatorResult = projectResult('SaveIndicatorResult');
export const SaveBudgetLineResult = projectResult('SaveBudgetLineResult');
export const SavePartnerResult = projectResult('SavePartnerResult');
export const SaveRiskResult = projectResult('SaveRiskResult');
export const RemovePlanEntryResult = projectResult('RemovePlanEntryResult');
export const RecordProgressResult = projectResult('RecordProgressResult');
export const CorrectMeasurementResult = projectResult('CorrectMeasurementResult');
export const RecordReceiptResult = projectResult('RecordReceiptResult');
export const CorrectReceiptResult = projectResult('CorrectReceiptResult');
export const CancelReceiptResult = projectResult('CancelReceiptResult');
export const AskForReportResult = projectResult('AskForReportResult');
export const EndReportLinkResult = projectResult('EndReportLinkResult');
