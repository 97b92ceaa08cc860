import { addressMarkRead } from './address-mark.read.js';
import { bodyRead, rulesRead } from './body.read.js';
import { memberImportRead, memberImportRowRead } from './member-import.read.js';
import { organisationRead } from './organisation.read.js';
import { personRead } from './person.read.js';
import { deputyRead, seatRead } from './seat.read.js';
import { territoryMembershipRead, territoryRead } from './territory.read.js';
import { workingGroupReportRead } from './working-group-report.read.js';

/** What the read side knows of this module. */
export const councilReadModels = [
  territoryRead,
  territoryMembershipRead,
  organisationRead,
  personRead,
  addressMarkRead,
  bodyRead,
  rulesRead,
  workingGroupReportRead,
  seatRead,
  deputyRead,
  memberImportRead,
  memberImportRowRead,
];
