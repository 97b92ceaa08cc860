import { Injectable, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

/** Nest's own marks on resolver classes and their methods (graphql.constants.js; not exported from the package). */
const TYPE = 'graphql:resolver_type';
const NAME = 'graphql:resolver_name';
const PROPERTY = 'graphql:resolve_property';
const ROOTS: readonly unknown[] = ['Query', 'Mutation', 'Subscription'];

export interface RootField {
  readonly resolver: Type;
  readonly method: string;
}

/** Which fields have a resolver of their own: everything else is read from the compiled row. */
@Injectable()
export class ResolverFields {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** Queries and mutations. */
  roots(): RootField[] {
    return this.methods().filter(({ resolver, method }) =>
      ROOTS.includes(Reflect.getMetadata(TYPE, handlerOf(resolver, method))),
    );
  }

  /** Names like `Meeting.quorumForecast`. */
  properties(): Set<string> {
    const fields = this.methods().filter(
      ({ resolver, method }) => Reflect.getMetadata(PROPERTY, handlerOf(resolver, method)) === true,
    );
    return new Set(
      fields.map(({ resolver, method }) => {
        const name: unknown = Reflect.getMetadata(NAME, handlerOf(resolver, method)) ?? method;
        return `${String(Reflect.getMetadata(NAME, resolver))}.${String(name)}`;
      }),
    );
  }

  private methods(): RootField[] {
    return this.discovery.getProviders().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function' || metatype.prototype === undefined) return [];
      const names = this.scanner.getAllMethodNames(metatype.prototype as object);
      return names.map((method) => ({ resolver: metatype as Type, method }));
    });
  }
}

/** Kind and name of the query or mutation that this method answers; null when it answers none. */
export function rootFieldName(resolver: Type, method: string): { kind: string; name: string } | null {
  const handler = handlerOf(resolver, method);
  const kind: unknown = Reflect.getMetadata(TYPE, handler);
  if (!ROOTS.includes(kind)) return null;
  return { kind: String(kind), name: String(Reflect.getMetadata(NAME, handler) ?? method) };
}

const handlerOf = (resolver: Type, method: string): object =>
  Reflect.get(resolver.prototype as object, method) as object;
