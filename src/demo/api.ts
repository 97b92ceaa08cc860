/** A plain GraphQL client: the demo uses the application through its API, as any other program would. */
export class Api {
  private constructor(
    private readonly address: string,
    private readonly cookie: string,
    /** Function of the account, e.g. "Koordinierungsstelle Schwarzenberg". */
    readonly who: string,
  ) {}

  /** Signs in with one click: the route exists in the demo only. */
  static async signIn(address: string, account: { email: string; name: string }): Promise<Api> {
    const response = await fetch(`${address}/demo/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account: account.email }),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (!response.ok || cookie === undefined)
      throw new Error(`Sign-in of ${account.name} failed: ${await response.text()}`);
    return new Api(address, cookie, account.name);
  }

  /** The data of a query. */
  async query<Data>(document: string, variables: object = {}): Promise<Data> {
    const response = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ query: document, variables }),
    });
    const answer = (await response.json()) as { data?: Data; errors?: unknown };
    if (answer.errors !== undefined || answer.data === undefined)
      throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  /**
   * Runs the mutation `verb` with its one input and gives the selected fields of the changed thing.
   * A refusal of the demo's own input is a bug and throws.
   */
  async mutate<Thing>(
    verb: string,
    input: object,
    selection: { type: string; fields: string },
  ): Promise<Thing> {
    const inputType = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input!`;
    const document = `mutation ($input: ${inputType}) { result: ${verb}(input: $input) {
      ... on ${selection.type} { ${selection.fields} } ... on Refused { code message field } } }`;
    const { result } = await this.query<{
      result: Thing & { code?: string; message?: string; field?: string };
    }>(document, { input });
    if (result.code !== undefined)
      throw new Error(`${verb}: ${result.code} ${result.field ?? ''} ${result.message ?? ''}`);
    return result;
  }
}
