import type { Type } from '@nestjs/common';
import { connectionType, resultUnion } from '../../platform/graphql/index.js';
import { FundingApplicationModel } from './application.model.js';

const applicationResult = (name: string): Type =>
  resultUnion(name, FundingApplicationModel, 'FundingApplication');

export const FundingApplicationConnection = connectionType('FundingApplication', FundingApplicationModel);

export const StartFundingApplicationResult = applicationResult('StartFundingApplicationResult');
export const RenewFundingApplicationResult = applicationResult('RenewFundingApplicationResult');
export const SubmitFundingApplicationResult = applicationResult('SubmitFundingApplicationResult');
export const RecordFundingReceiptResult = applicationResult('RecordFundingReceiptResult');
export const RejectFundingApplicationResult = applicationResult('RejectFundingApplicationResult');
export const WithdrawFundingApplicationResult = applicationResult('WithdrawFundingApplicationResult');
export const RecordGrantResult = applicationResult('RecordGrantResult');
export const ChangeGrantResult = applicationResult('ChangeGrantResult');
export const DrawFundsResult = applicationResult('DrawFundsResult');
export const CorrectDrawdownResult = applicationResult('CorrectDrawdownResult');
export const RecordDrawdownPaymentResult = applicationResult('RecordDrawdownPaymentResult');
export const StartProofOfUseResult = applicationResult('StartProofOfUseResult');
export const FillProofOfUseResult = applicationResult('FillProofOfUseResult');
export const SaveProofOfUseResult = applicationResult('SaveProofOfUseResult');
export const SubmitProofOfUseResult = applicationResult('SubmitProofOfUseResult');
