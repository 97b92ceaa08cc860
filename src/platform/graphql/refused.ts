import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import type { DomainError } from '../../shared/domain-error.js';
import { messageOf } from '../../shared/messages/index.js';

/** A mutation that was refused: a rule of the domain or a missing right. Nothing was changed. */
@ObjectType({
  description:
    'The mutation was refused and changed nothing: a rule of the domain or a missing right says no.',
})
export class Refused {
  @Field(() => String, {
    description: 'Stable, for programs, e.g. NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE.',
  })
  readonly code: string;

  @Field(() => String, { description: 'German sentence for the user; says what to do.' })
  readonly message: string;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the input field at fault; null when it concerns the whole input.',
  })
  readonly field: string | null;

  constructor(error: DomainError) {
    this.code = error.code;
    this.message = messageOf(error.code, error.params);
    this.field = error.field;
  }
}

/** `union <Verb>Result = <Thing> | Refused`: the one result of one mutation. Rows of the thing come straight from SQL. */
export const resultUnion = (name: string, thing: Type, typeName: string): Type =>
  createUnionType({
    name,
    description: 'The changed thing, or the reason why nothing was changed.',
    types: () => [thing, Refused] as const,
    resolveType: (value: object) => (value instanceof Refused ? 'Refused' : typeName),
  }) as Type;
