import type { Type } from '@nestjs/common';
import { resultUnion } from '../../platform/graphql/index.js';
import { BodyModel, PersonModel, SeatModel } from './council.model.js';
import { OrganisationModel } from './organisation.model.js';
import { TerritoryModel } from './territory.model.js';

export const ChangeTerritoryOfficeResult: Type = resultUnion(
  'ChangeTerritoryOfficeResult',
  TerritoryModel,
  'Territory',
);
export const CreateOrganisationResult: Type = resultUnion(
  'CreateOrganisationResult',
  OrganisationModel,
  'Organisation',
);
export const ChangeOrganisationResult: Type = resultUnion(
  'ChangeOrganisationResult',
  OrganisationModel,
  'Organisation',
);
export const CreatePersonResult: Type = resultUnion('CreatePersonResult', PersonModel, 'Person');
export const ChangePersonResult: Type = resultUnion('ChangePersonResult', PersonModel, 'Person');
export const ClearAddressMarksResult: Type = resultUnion('ClearAddressMarksResult', PersonModel, 'Person');
export const CreateBodyResult: Type = resultUnion('CreateBodyResult', BodyModel, 'Body');
export const ChangeBodyResult: Type = resultUnion('ChangeBodyResult', BodyModel, 'Body');
export const DissolveBodyResult: Type = resultUnion('DissolveBodyResult', BodyModel, 'Body');
export const RecordReportResult: Type = resultUnion('RecordReportResult', BodyModel, 'Body');
export const AdoptRulesResult: Type = resultUnion('AdoptRulesResult', BodyModel, 'Body');
export const CreateSeatResult: Type = resultUnion('CreateSeatResult', SeatModel, 'Seat');
export const ChangeSeatResult: Type = resultUnion('ChangeSeatResult', SeatModel, 'Seat');
export const EndSeatResult: Type = resultUnion('EndSeatResult', SeatModel, 'Seat');
export const HandOverSeatResult: Type = resultUnion('HandOverSeatResult', SeatModel, 'Seat');
export const NameDeputiesResult: Type = resultUnion('NameDeputiesResult', SeatModel, 'Seat');
