import { Module } from '@nestjs/common';
import { BodiesResolver } from './graphql/bodies.resolver.js';
import { BodyChangesResolver } from './graphql/body-changes.resolver.js';
import { DeputiesResolver } from './graphql/deputies.resolver.js';
import { MemberImportsResolver } from './graphql/member-imports.resolver.js';
import { OrganisationsResolver } from './graphql/organisations.resolver.js';
import { PersonsResolver } from './graphql/persons.resolver.js';
import { ReportsResolver } from './graphql/reports.resolver.js';
import { SeatsResolver } from './graphql/seats.resolver.js';
import { TerritoriesResolver } from './graphql/territories.resolver.js';
import { AdoptRules } from './use-cases/adopt-rules.js';
import { ChangeBody } from './use-cases/change-body.js';
import { ChangeOrganisation } from './use-cases/change-organisation.js';
import { ChangePerson } from './use-cases/change-person.js';
import { ChangeSeat } from './use-cases/change-seat.js';
import { ChangeTerritoryOffice } from './use-cases/change-territory-office.js';
import { ClearAddressMarks } from './use-cases/clear-address-marks.js';
import { CreateBody } from './use-cases/create-body.js';
import { CreateOrganisation } from './use-cases/create-organisation.js';
import { CreatePerson } from './use-cases/create-person.js';
import { CreateSeat } from './use-cases/create-seat.js';
import { DissolveBody } from './use-cases/dissolve-body.js';
import { EndSeat } from './use-cases/end-seat.js';
import { FoundTerritories } from './use-cases/found-territories.js';
import { FoundTown } from './use-cases/found-town.js';
import { HandOverSeat } from './use-cases/hand-over-seat.js';
import { ImportMembers } from './use-cases/import-members.js';
import { NameDeputies } from './use-cases/name-deputies.js';
import { RecordReport } from './use-cases/record-report.js';
import { RunningImports } from './use-cases/running-imports.js';
import { UndoImport } from './use-cases/undo-import.js';
import { SeenThings } from './use-cases/seen-things.js';

const RESOLVERS = [
  TerritoriesResolver,
  OrganisationsResolver,
  PersonsResolver,
  BodiesResolver,
  BodyChangesResolver,
  ReportsResolver,
  SeatsResolver,
  DeputiesResolver,
  MemberImportsResolver,
];

const USE_CASES = [
  ChangeTerritoryOffice,
  CreateOrganisation,
  ChangeOrganisation,
  CreatePerson,
  ChangePerson,
  ClearAddressMarks,
  CreateBody,
  ChangeBody,
  DissolveBody,
  CreateSeat,
  ChangeSeat,
  EndSeat,
  HandOverSeat,
  NameDeputies,
  AdoptRules,
  RecordReport,
  FoundTerritories,
  FoundTown,
  ImportMembers,
  RunningImports,
  UndoImport,
];

/** Territories, organisations, persons, bodies, seats, deputies and rules of procedure. */
@Module({
  providers: [...RESOLVERS, ...USE_CASES, SeenThings],
  exports: USE_CASES,
})
export class CouncilModule {}
