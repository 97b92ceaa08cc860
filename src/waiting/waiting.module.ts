import { Module } from '@nestjs/common';
import { WaitingResolver } from './graphql/waiting.resolver.js';

/** What waits for somebody: each module declares which of its things can. */
@Module({ providers: [WaitingResolver] })
export class WaitingModule {}
