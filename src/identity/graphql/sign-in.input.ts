import { Field, InputType } from '@nestjs/graphql';

@InputType()
export class SignInInput {
  @Field(() => String)
  email!: string;

  @Field(() => String)
  password!: string;
}

@InputType()
export class RedeemInvitationInput {
  @Field(() => String, { description: 'From the link in the mail.' })
  token!: string;

  @Field(() => String, {
    nullable: true,
    description: 'To sign in with. Not needed when somebody is signed in already.',
  })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A new password, or that of the account which has this address already.',
  })
  password?: string | null;
}

@InputType()
export class SetPasswordInput {
  @Field(() => String, { description: 'From the one-time link of the command line.' })
  token!: string;

  @Field(() => String)
  password!: string;
}

@InputType()
export class ChangePasswordInput {
  @Field(() => String)
  current!: string;

  @Field(() => String, { description: 'At least 12 characters, not the e-mail address.' })
  next!: string;
}
