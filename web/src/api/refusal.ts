/** Why a mutation changed nothing, and at which field of its input. */
export interface Refusal {
  readonly __typename: 'Refused';
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
}

/** Whether the answer of a mutation (union of the changed thing and Refused) is a refusal. */
export const isRefusal = (answer: { readonly __typename: string }): answer is Refusal =>
  answer.__typename === 'Refused';
