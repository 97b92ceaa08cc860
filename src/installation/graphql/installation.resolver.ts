import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { SessionDoor } from '../../identity/index.js';
import {
  Allow,
  CurrentActor,
  type GraphqlContext,
  orRefused,
  Public,
  type Refused,
} from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import type { MailTestReport } from '../domain/mail-test.js';
import type { SetupProgress } from '../domain/setup-steps.js';
import { ChangeInstallation } from '../use-cases/change-installation.js';
import { ReportBarrier } from '../use-cases/report-barrier.js';
import { ShowInstallation, type ShownInstallation } from '../use-cases/show-installation.js';
import { TestMail } from '../use-cases/test-mail.js';
import { ChangeInstallationInput, ReportBarrierInput, SendTestMailInput } from './installation.input.js';
import { type BarrierReportModel, InstallationModel, SetupStepModel } from './installation.model.js';
import { ChangeInstallationResult, ReportBarrierResult, SendTestMailResult } from './results.js';

/** Who runs this installation, whether its mail leaves, and where a barrier is reported. */
@Resolver(() => InstallationModel)
export class InstallationResolver {
  constructor(
    private readonly showing: ShowInstallation,
    private readonly changing: ChangeInstallation,
    private readonly testing: TestMail,
    private readonly reporting: ReportBarrier,
    private readonly door: SessionDoor,
  ) {}

  @Public()
  @Query(() => InstallationModel, {
    description: 'What the pages Impressum, Datenschutz and Barrierefreiheit say.',
  })
  installation(): Promise<ShownInstallation> {
    return this.showing.run();
  }

  @ResolveField(() => [SetupStepModel], {
    nullable: true,
    description: 'How far the first run has come; null for everybody but the administration.',
  })
  setupSteps(@CurrentActor() actor: Actor): Promise<SetupProgress[] | null> {
    return this.showing.steps(actor);
  }

  @Allow('MANAGE_INSTALLATION')
  @Mutation(() => ChangeInstallationResult, { description: 'States who runs the installation.' })
  changeInstallation(
    @Args('input') input: ChangeInstallationInput,
    @CurrentActor() actor: Actor,
  ): Promise<ShownInstallation | Refused> {
    return orRefused(async () => {
      await this.changing.run(actor, input);
      return this.showing.run();
    });
  }

  @Allow('MANAGE_INSTALLATION')
  @Mutation(() => SendTestMailResult, {
    description: 'Sends a mail at once and says what the mail server answered.',
  })
  sendTestMail(
    @Args('input') { to }: SendTestMailInput,
    @CurrentActor() actor: Actor,
  ): Promise<MailTestReport | Refused> {
    return orRefused(() => this.testing.run(actor, to));
  }

  @Public()
  @Mutation(() => ReportBarrierResult, { description: 'Reports a barrier to the contact of the statement.' })
  reportBarrier(
    @Args('input') input: ReportBarrierInput,
    @Context() { req }: GraphqlContext,
  ): Promise<BarrierReportModel | Refused> {
    return orRefused(async () => {
      await this.reporting.run({
        page: input.page ?? null,
        description: input.description,
        contact: input.contact ?? null,
        address: this.door.addressOf(req),
      });
      return { reported: true };
    });
  }
}
