import { Field, InputType, Int } from '@nestjs/graphql';
import { LocalDate } from '../../platform/graphql/index.js';
import type { Conformity } from '../domain/facts.js';
import { ConformityEnum } from './enums.js';

const line = { nullable: true } as const;

@InputType()
export class SetUpInput {
  @Field(() => String, { description: 'The one-time code that the program printed at its start.' })
  readonly code!: string;
  @Field(() => String, { ...line, description: 'Official key of a municipality; or `ownName`.' })
  readonly ags?: string | null;
  @Field(() => String, { ...line, description: 'A town that `municipalities` does not know.' })
  readonly ownName?: string | null;
  @Field(() => String, { description: 'Name of the coordination office.' })
  readonly officeName!: string;
  @Field(() => String, { description: 'Its e-mail address: answers to invitations go there.' })
  readonly officeEmail!: string;
  @Field(() => String, { description: 'Title of the chair, e.g. "Bürgermeister/in".' })
  readonly chairTitle!: string;
  @Field(() => String, { description: 'In whose name invitations call: "Im Auftrag" + this.' })
  readonly onBehalfOf!: string;
  @Field(() => String, { description: 'Sign-in name of the first account.' })
  readonly adminEmail!: string;
  @Field(() => String, { description: 'At least 12 characters, not the e-mail address.' })
  readonly password!: string;
  @Field(() => String, { description: 'What its owner is in the town hall, e.g. "Koordinierungsstelle".' })
  readonly adminFunction!: string;
}

@InputType()
export class OperatorInput {
  @Field(() => String, line)
  readonly name?: string | null;
  @Field(() => String, line)
  readonly street?: string | null;
  @Field(() => String, line)
  readonly postalCode?: string | null;
  @Field(() => String, line)
  readonly town?: string | null;
  @Field(() => String, line)
  readonly email?: string | null;
  @Field(() => String, line)
  readonly phone?: string | null;
  @Field(() => String, line)
  readonly representedBy?: string | null;
}

@InputType()
export class DataProtectionContactInput {
  @Field(() => String, line)
  readonly name?: string | null;
  @Field(() => String, line)
  readonly email?: string | null;
  @Field(() => String, line)
  readonly phone?: string | null;
}

@InputType()
export class AccessibilityInput {
  @Field(() => String, line)
  readonly contactEmail?: string | null;
  @Field(() => LocalDate, line)
  readonly statedOn?: string | null;
  @Field(() => ConformityEnum, line)
  readonly conformity?: Conformity | null;
  @Field(() => String, line)
  readonly knownBarriers?: string | null;
  @Field(() => String, { ...line, description: 'Left out: that of Saxony.' })
  readonly enforcementBody?: string | null;
}

@InputType({ description: 'The whole state: what is left out is empty afterwards.' })
export class ChangeInstallationInput {
  @Field(() => Int, { description: 'The revision that you saw; another one answers CHANGED_MEANWHILE.' })
  readonly revision!: number;
  @Field(() => Boolean)
  readonly officialHeader!: boolean;
  @Field(() => OperatorInput)
  readonly operator!: OperatorInput;
  @Field(() => DataProtectionContactInput)
  readonly dataProtection!: DataProtectionContactInput;
  @Field(() => AccessibilityInput)
  readonly accessibility!: AccessibilityInput;
}

@InputType()
export class SendTestMailInput {
  @Field(() => String, { description: 'The address to which the test mail goes.' })
  readonly to!: string;
}

@InputType()
export class ReportBarrierInput {
  @Field(() => String, { ...line, description: 'Address or title of the page.' })
  readonly page?: string | null;
  @Field(() => String)
  readonly description!: string;
  @Field(() => String, { ...line, description: 'Where an answer should go, if one is wanted.' })
  readonly contact?: string | null;
}
