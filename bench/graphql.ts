/** Somebody signed in at the API. */
export interface Peer {
  readonly address: string;
  readonly cookie: string;
}

interface Answered<Thing> {
  readonly data?: { readonly result: Thing & { code?: string; message?: string } };
  readonly errors?: unknown;
}

/** Runs the mutation `verb` with its one input; a refusal throws, because a bench asks for nothing wrong. */
export async function mutate<Thing>(
  { address, cookie }: Peer,
  { verb, type, fields }: { verb: string; type: string; fields: string },
  input: object,
): Promise<Thing> {
  const inputType = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input!`;
  const query = `mutation ($input: ${inputType}) {
    result: ${verb}(input: $input) { ... on ${type} { ${fields} } ... on Refused { code message } } }`;
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = (await response.json()) as Answered<Thing>;
  if (data === undefined || errors !== undefined) throw new Error(`${verb}: ${JSON.stringify(errors)}`);
  if (data.result.code !== undefined) throw new Error(`${verb}: ${data.result.code} ${data.result.message}`);
  return data.result;
}
