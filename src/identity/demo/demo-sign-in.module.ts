import { type DynamicModule, Module } from '@nestjs/common';
import { signInName } from '../domain/email.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import { DemoSignInController } from './demo-sign-in.controller.js';
import { DemoSignIn } from './demo-sign-in.js';
import { OpenDemoAccount } from './open-demo-account.js';

/** Brings the route `POST /demo/sign-in`; imported by the demo alone, so that it is absent everywhere else. */
@Module({})
export class DemoSignInModule {
  /** `emails`: the accounts that the demo offers. */
  static forAccounts(emails: readonly string[]): DynamicModule {
    return {
      module: DemoSignInModule,
      controllers: [DemoSignInController],
      providers: [DemoSignIn, OpenDemoAccount, { provide: DEMO_ACCOUNTS, useValue: emails.map(signInName) }],
    };
  }
}
