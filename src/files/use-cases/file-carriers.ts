import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { Reads, VisibleThings } from '../../platform/graphql/index.js';
import type { Audience } from '../../shared/audience.js';
import { notAllowed, notFound } from '../../shared/domain-error.js';
import type { TerritoryId } from '../../shared/ids.js';
import type { ThingName } from '../domain/attachment.js';
import type { FileCarrier } from '../read/file-carrier.js';

/** Injection token of all declared carriers. */
export const FILE_CARRIERS = Symbol('FileCarriers');

/** Where a file belongs that is attached to a thing, and who may read it unless somebody says otherwise. */
export interface CarrierFacts {
  readonly territoryId: TerritoryId;
  readonly audience: readonly Audience[];
}

/** Finds the thing that is to carry a file. */
@Injectable()
export class FileCarriers {
  constructor(
    @Inject(FILE_CARRIERS) private readonly carriers: readonly FileCarrier[],
    private readonly visible: VisibleThings,
    private readonly reads: Reads,
  ) {}

  /** For whoever attaches to it; it stays until the transaction ends. Errors: NOT_FOUND, NOT_ALLOWED. */
  async toAttach(tx: Tx, { type, id }: ThingName): Promise<CarrierFacts> {
    const carrier = this.carriers.find(({ thing }) => thing === type);
    if (carrier === undefined) throw notFound();
    await this.visible.assert(tx, type, id, 'share');
    const allowed = await this.reads.visibleIds(
      type,
      (t, p) => `${t}.id = ${p.value(id, 'uuid')} and ${carrier.mayAttach(t, p)}`,
      tx.actor,
      tx,
    );
    if (allowed.length === 0) throw notAllowed();
    const [facts] = await tx.query<CarrierFacts>(
      `select c.territory_id as "territoryId", ${carrier.audience('c')} as audience from ${carrier.table} c where c.id = $1`,
      [id],
    );
    if (facts === undefined) throw notFound();
    return facts;
  }
}
