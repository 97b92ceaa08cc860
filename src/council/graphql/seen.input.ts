import { Field, ID, InputType, Int } from '@nestjs/graphql';

/** What is to be changed, as the editor saw it. */
@InputType({ isAbstract: true })
export class SeenInput {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'The revision that you saw; another one answers CHANGED_MEANWHILE.' })
  readonly revision!: number;
}
