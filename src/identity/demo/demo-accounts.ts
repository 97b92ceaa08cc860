/** Injection token: e-mail addresses of the accounts that the demo offers for one-click sign-in. */
export const DEMO_ACCOUNTS = Symbol('DemoAccounts');
