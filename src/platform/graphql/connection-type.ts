import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Where a page lies in its list (Relay).' })
export class PageInfo {
  @Field(() => Boolean)
  readonly hasNextPage!: boolean;
  @Field(() => Boolean)
  readonly hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true })
  readonly startCursor!: string | null;
  @Field(() => String, { nullable: true })
  readonly endCursor!: string | null;
}

/** Which page of a list is asked for; `Reads.connection` reads these arguments from the field. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the beginning or after the cursor `after`.',
  })
  readonly first?: number;
  @Field(() => String, { nullable: true })
  readonly after?: string;
  @Field(() => Int, { nullable: true, description: 'How many from the end or before the cursor `before`.' })
  readonly last?: number;
  @Field(() => String, { nullable: true })
  readonly before?: string;
}

/** The Relay connection of a type: edges with cursors, nodes, page information, and how many there are in all. */
export function connectionType(name: string, node: Type): Type {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String)
    readonly cursor!: string;
    @Field(() => node)
    readonly node!: object;
  }

  @ObjectType(`${name}Connection`, { description: 'A page of a list (Relay).' })
  class Connection {
    @Field(() => [Edge])
    readonly edges!: Edge[];
    @Field(() => [node])
    readonly nodes!: object[];
    @Field(() => PageInfo)
    readonly pageInfo!: PageInfo;
    @Field(() => Int, { description: 'How many there are on all pages.' })
    readonly totalCount!: number;
  }
  return Connection;
}
