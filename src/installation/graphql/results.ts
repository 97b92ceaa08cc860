import { SessionModel } from '../../identity/index.js';
import { resultUnion } from '../../platform/graphql/index.js';
import { BarrierReportModel, InstallationModel, MailTestModel } from './installation.model.js';

export const SetUpResult = resultUnion('SetUpResult', SessionModel, 'Session');
export const ChangeInstallationResult = resultUnion(
  'ChangeInstallationResult',
  InstallationModel,
  'Installation',
);
export const SendTestMailResult = resultUnion('SendTestMailResult', MailTestModel, 'MailTest');
export const ReportBarrierResult = resultUnion('ReportBarrierResult', BarrierReportModel, 'BarrierReport');
