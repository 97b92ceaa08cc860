import { Field, ID, InputType } from '@nestjs/graphql';
import { LARGEST_FILE } from '../domain/member-list-file.js';

const ONE_OF = 'Exactly one of base64 and text is given.';

/** A member list as it comes from the browser. */
@InputType({ isAbstract: true })
abstract class MemberListInput {
  @Field(() => ID)
  readonly territoryId!: string;
  @Field(() => String, { nullable: true, defaultValue: null, description: 'For the log.' })
  readonly fileName!: string | null;
  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: `The bytes of a CSV file (UTF-8 or Windows-1252; semicolon, comma or tab), at most ${LARGEST_FILE} of them. ${ONE_OF}`,
  })
  readonly base64!: string | null;
  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: `A table pasted as text, e.g. from Excel. ${ONE_OF}`,
  })
  readonly text!: string | null;
}

@InputType()
export class PreviewMemberImportInput extends MemberListInput {}

@InputType()
export class ImportMembersInput extends MemberListInput {
  @Field(() => String, {
    description:
      'The fingerprint of the preview; when the list would change something else now: CHANGED_MEANWHILE.',
  })
  readonly expected!: string;
}

@InputType()
export class UndoImportInput {
  @Field(() => ID)
  readonly importId!: string;
}
