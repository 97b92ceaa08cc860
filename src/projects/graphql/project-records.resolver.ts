import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, MutationAnswer, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { RecordProgress } from '../use-cases/record-progress.js';
import { RecordReceipt } from '../use-cases/record-receipt.js';
import {
  CancelReceiptInput,
  CorrectMeasurementInput,
  CorrectReceiptInput,
  RecordProgressInput,
  RecordReceiptInput,
} from './records.input.js';
import {
  CancelReceiptResult,
  CorrectMeasurementResult,
  CorrectReceiptResult,
  RecordProgressResult,
  RecordReceiptResult,
} from './results.js';

/** What has happened: progress, values and money. */
@Resolver()
export class ProjectRecordsResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly recordProgressUseCase: RecordProgress,
    private readonly recordReceiptUseCase: RecordReceipt,
  ) {}

  @SignedIn()
  @Mutation(() => RecordProgressResult, {
    description: 'Writes down in one go what was done, measured and reached.',
  })
  recordProgress(
    @Args('input') input: RecordProgressInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Project' }, () =>
      this.recordProgressUseCase.run(actor, input),
    );
  }

  @SignedIn()
  @Mutation(() => CorrectMeasurementResult, {
    description: 'Puts a value in the place of a wrong one, which stays to be read.',
  })
  correctMeasurement(
    @Args('input') input: CorrectMeasurementInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Project' }, () =>
      this.recordProgressUseCase.correct(actor, input),
    );
  }

  @SignedIn()
  @Mutation(() => RecordReceiptResult, {
    description: 'Records what was paid. More than planned is kept and shown as that.',
  })
  recordReceipt(
    @Args('input') input: RecordReceiptInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Project' }, () =>
      this.recordReceiptUseCase.run(actor, input),
    );
  }

  @SignedIn()
  @Mutation(() => CorrectReceiptResult, {
    description:
      'Puts a receipt in the place of a wrong one, which stays to be read; its files go along. Refused once its use is proved.',
  })
  correctReceipt(
    @Args('input') input: CorrectReceiptInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Project' }, () =>
      this.recordReceiptUseCase.correct(actor, input),
    );
  }

  @SignedIn()
  @Mutation(() => CancelReceiptResult, {
    description:
      'Cancels a wrong receipt: it counts no more and stays to be read. Refused once its use is proved.',
  })
  cancelReceipt(
    @Args('input') input: CancelReceiptInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Project' }, () =>
      this.recordReceiptUseCase.cancel(actor, input),
    );
  }
}
