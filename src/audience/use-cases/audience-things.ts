import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { ReadRegistry, VisibleThings } from '../../platform/graphql/index.js';
import { storedTable } from '../../platform/graphql/read/index.js';
import { notFound } from '../../shared/domain-error.js';
import { assertMayChoose } from '../domain/audience.policy.js';
import type { Thing, ThingKind, ThingName } from '../domain/thing.js';
import { thingOf } from '../persistence/things.repository.js';

/** Finds things by what their read models declare: whatever stores an audience is found here, of any module. */
@Injectable()
export class AudienceThings {
  constructor(
    private readonly registry: ReadRegistry,
    private readonly visible: VisibleThings,
  ) {}

  /** Seen first, then read. Error: NOT_FOUND, also for a kind that stores no audience. */
  async seen(tx: Tx, { type, id }: ThingName): Promise<Thing> {
    const kind = this.kindOf(type);
    if (kind === null) throw notFound();
    await this.visible.assert(tx, type, id);
    const thing = await thingOf(tx, kind, id);
    if (thing === null) throw notFound();
    return thing;
  }

  /** As `seen`, for who says who sees it. Error: NOT_ALLOWED. */
  async toChoose(tx: Tx, name: ThingName): Promise<Thing> {
    const thing = await this.seen(tx, name);
    assertMayChoose(tx.actor, thing);
    return thing;
  }

  /** The kinds of things that are part of this one and shared by themselves. */
  partsOf(type: string): { type: string; table: string; column: string }[] {
    return this.registry
      .all()
      .flatMap((model) =>
        model.audience.kind === 'stored' && model.audience.within?.type === type
          ? [{ type: model.type, table: storedTable(model), column: model.audience.within.column }]
          : [],
      );
  }

  private kindOf(type: string): ThingKind | null {
    if (!this.registry.has(type)) return null;
    const model = this.registry.get(type);
    const { columns, audience } = model;
    if (audience.kind !== 'stored') return null;
    const { within } = audience;
    return {
      type,
      table: storedTable(model),
      titleColumn: columns['title'] ?? 'title',
      bodies: audience.bodies('t'),
      isDraft: audience.isDraft?.('t') ?? 'false',
      within: within === undefined ? null : { ...within, table: storedTable(this.registry.get(within.type)) },
      always: audience.always ?? [],
    };
  }
}
