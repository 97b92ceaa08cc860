import { Injectable, type OnModuleInit } from '@nestjs/common';
import { assertPermissionDeclared } from './permission.js';
import { ResolverFields } from './resolver-fields.js';

/** Stops the start when a root field declares no permission: forgetting it must not open a door. */
@Injectable()
export class DeclaredPermissions implements OnModuleInit {
  constructor(private readonly fields: ResolverFields) {}

  onModuleInit(): void {
    for (const { resolver, method } of this.fields.roots()) assertPermissionDeclared(resolver, method);
  }
}
