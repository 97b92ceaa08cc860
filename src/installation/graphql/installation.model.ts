import { Field, Int, ObjectType } from '@nestjs/graphql';
import { EmailAddress, LocalDate } from '../../platform/graphql/index.js';
import type { Conformity } from '../domain/facts.js';
import type { MailTestOutcome } from '../domain/mail-test.js';
import type { SetupStep } from '../domain/setup-steps.js';
import { ConformityEnum, MailTestOutcomeEnum, SetupStepEnum } from './enums.js';

const line = { nullable: true } as const;

@ObjectType('Operator', { description: 'Who runs the installation: the page "Impressum".' })
export class OperatorModel {
  @Field(() => String, line)
  readonly name!: string | null;
  @Field(() => String, line)
  readonly street!: string | null;
  @Field(() => String, line)
  readonly postalCode!: string | null;
  @Field(() => String, line)
  readonly town!: string | null;
  @Field(() => EmailAddress, line)
  readonly email!: string | null;
  @Field(() => String, line)
  readonly phone!: string | null;
  @Field(() => String, { ...line, description: 'E.g. "die Oberbürgermeisterin oder den Oberbürgermeister".' })
  readonly representedBy!: string | null;
}

@ObjectType('DataProtectionContact', { description: 'The data protection officer: the page "Datenschutz".' })
export class DataProtectionContactModel {
  @Field(() => String, line)
  readonly name!: string | null;
  @Field(() => EmailAddress, line)
  readonly email!: string | null;
  @Field(() => String, line)
  readonly phone!: string | null;
}

@ObjectType('Accessibility', { description: 'The page "Barrierefreiheit".' })
export class AccessibilityModel {
  @Field(() => EmailAddress, {
    ...line,
    description: 'Gets the reported barriers; null: none can be reported.',
  })
  readonly contactEmail!: string | null;
  @Field(() => LocalDate, { ...line, description: 'Day of the statement.' })
  readonly statedOn!: string | null;
  @Field(() => ConformityEnum, { ...line, description: 'Null: not assessed yet.' })
  readonly conformity!: Conformity | null;
  @Field(() => String, { ...line, description: 'One barrier per line.' })
  readonly knownBarriers!: string | null;
  @Field(() => String, { description: 'Name and address by line; that of Saxony unless another is set.' })
  readonly enforcementBody!: string;
}

@ObjectType('SetupStep')
export class SetupStepModel {
  @Field(() => SetupStepEnum)
  readonly step!: SetupStep;
  @Field(() => Boolean)
  readonly done!: boolean;
}

@ObjectType('Installation', { description: 'What everybody may know of this installation.' })
export class InstallationModel {
  @Field(() => Boolean, { description: 'No account exists yet: the page /einrichten comes first.' })
  readonly needsSetup!: boolean;
  @Field(() => String, { description: 'Version of the program.' })
  readonly version!: string;
  @Field(() => Boolean, { description: 'A demonstration with invented data.' })
  readonly demo!: boolean;
  @Field(() => Boolean, { description: 'Show the official header: a public body runs the installation.' })
  readonly officialHeader!: boolean;
  @Field(() => OperatorModel)
  readonly operator!: OperatorModel;
  @Field(() => DataProtectionContactModel)
  readonly dataProtection!: DataProtectionContactModel;
  @Field(() => AccessibilityModel)
  readonly accessibility!: AccessibilityModel;
  @Field(() => Int, {
    description: 'Goes back into a change, so that nobody overwrites what he did not see.',
  })
  readonly revision!: number;
}

@ObjectType('Municipality', {
  description:
    'A municipality of Saxony. © Statistisches Bundesamt (Destatis), GV-ISys, about 2020; dl-de/by-2-0.',
})
export class MunicipalityModel {
  @Field(() => String)
  readonly ags!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, { description: 'District (Landkreis); a district-free town is its own.' })
  readonly district!: string;
  @Field(() => String)
  readonly postalCode!: string;
  @Field(() => Int)
  readonly population!: number;
}

@ObjectType('MailTest', { description: 'A test mail was handed to the mail server, or there was none.' })
export class MailTestModel {
  @Field(() => MailTestOutcomeEnum)
  readonly outcome!: MailTestOutcome;
  @Field(() => String, { description: 'German sentence: what happened, and what to do.' })
  readonly message!: string;
  @Field(() => String, { nullable: true, description: "The server's or the network's own words." })
  readonly serverAnswer!: string | null;
}

@ObjectType('BarrierReport', { description: 'The report goes to the contact by mail.' })
export class BarrierReportModel {
  @Field(() => Boolean)
  readonly reported!: boolean;
}
