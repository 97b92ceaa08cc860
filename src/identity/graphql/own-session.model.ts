import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Instant, resultUnion } from '../../platform/graphql/index.js';
import { SignedOutModel } from './session.model.js';

@ObjectType('OwnSession', { description: 'A place where you are signed in.' })
export class OwnSessionModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Instant, { description: 'When you signed in there.' })
  readonly createdAt!: Date;
  @Field(() => Instant)
  readonly expiresAt!: Date;
  @Field(() => Boolean, { description: 'The session that asks.' })
  readonly isThisOne!: boolean;
}

@InputType()
export class EndSessionInput {
  @Field(() => ID, { description: 'One of your own sessions.' })
  readonly sessionId!: string;
}

export const EndSessionResult = resultUnion('EndSessionResult', SignedOutModel, 'SignedOut');
