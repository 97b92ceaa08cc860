import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { RecordReport } from '../use-cases/record-report.js';
import { RecordReportInput } from './body.input.js';
import { RecordReportResult } from './results.js';

/** What working groups report. */
@Resolver()
export class ReportsResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly recording: RecordReport,
  ) {}

  @Allow('RECORD_REPORT')
  @Mutation(() => RecordReportResult, {
    description:
      'Records, by its chair or the office, that the report of a working group is there: settles its day, and sets the next one where the mandate names an interval.',
  })
  recordReport(
    @Args('input') input: RecordReportInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Body' }, () => this.recording.run(actor, input));
  }
}
