import { Injectable, type OnModuleInit, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { assertPermissionDeclared } from './permission.js';

/** Nest's own mark on the methods of a resolver: `Query`, `Mutation`, or the name of the parent type. */
const RESOLVER_TYPE = 'graphql:resolver_type';
const ROOTS: readonly unknown[] = ['Query', 'Mutation', 'Subscription'];

/** The root fields of a resolver class. */
function rootFieldsOf(resolver: Type, scanner: MetadataScanner): string[] {
  const prototype = resolver.prototype as Record<string, unknown>;
  return scanner
    .getAllMethodNames(prototype)
    .filter((name) => ROOTS.includes(Reflect.getMetadata(RESOLVER_TYPE, prototype[name] as object)));
}

/** Stops the start when a root field declares no permission: forgetting it must not open a door. */
@Injectable()
export class DeclaredPermissions implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    for (const { metatype } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function' || metatype.prototype === undefined) continue;
      for (const method of rootFieldsOf(metatype as Type, this.scanner)) assertPermissionDeclared(metatype as Type, method);
    }
  }
}
