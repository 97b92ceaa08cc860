import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SessionDoor, type SessionModel } from '../../identity/index.js';
import { type GraphqlContext, orRefused, Public, type Refused } from '../../platform/graphql/index.js';
import { FindMunicipalities } from '../use-cases/find-municipalities.js';
import { SetUp } from '../use-cases/set-up.js';
import { SetUpInput } from './installation.input.js';
import { MunicipalityModel } from './installation.model.js';
import { SetUpResult } from './results.js';

/** The first run, for whoever has read the one-time code. */
@Resolver()
export class FirstRunResolver {
  constructor(
    private readonly settingUp: SetUp,
    private readonly finding: FindMunicipalities,
    private readonly door: SessionDoor,
  ) {}

  @Public()
  @Query(() => [MunicipalityModel], {
    description:
      'Municipalities of Saxony by name, key or postal code, at most 20; only during the first run.',
  })
  async municipalities(
    @Args('code', { description: 'The one-time code of the first run.' }) code: string,
    @Args('search') search: string,
    @Context() { req }: GraphqlContext,
  ): Promise<MunicipalityModel[]> {
    const found = await this.finding.run({ code, search, address: this.door.addressOf(req) });
    return found.map(({ postal_code: postalCode, ...rest }) => ({ ...rest, postalCode }));
  }

  @Public()
  @Mutation(() => SetUpResult, {
    description: 'Founds town, office and the first account by the one-time code, and signs in.',
  })
  setUp(
    @Args('input') input: SetUpInput,
    @Context() { req, res }: GraphqlContext,
  ): Promise<SessionModel | Refused> {
    return orRefused(async () => {
      const session = await this.settingUp.run(input, this.door.addressOf(req));
      return this.door.open(res, session);
    });
  }
}
