import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { DomainError } from '../../shared/domain-error.js';
import type { PersonId, TerritoryId } from '../../shared/ids.js';
import type { Responsible } from '../domain/responsible.js';
import { helpersOf } from '../domain/task.js';
import { standingIn, standsIn } from '../persistence/people.repository.js';

/** Who can be given a task: people and organisations with a seat or an office in its town, whom the acting person sees. */
@Injectable()
export class TaskPeople {
  constructor(private readonly visible: VisibleThings) {}

  /** Errors: NOT_FOUND, RESPONSIBLE_WITHOUT_SEAT, ORGANISATION_WITHOUT_SEAT. */
  async assertResponsible(tx: Tx, territoryId: TerritoryId, who: Responsible): Promise<void> {
    if (who === null) return;
    if (who.personId !== null)
      return this.assertStands(tx, territoryId, [who.personId], 'responsiblePersonId');
    await this.visible.assert(tx, 'Organisation', who.organisationId);
    if (!(await standsIn(tx, territoryId, who.organisationId)))
      throw new DomainError('ORGANISATION_WITHOUT_SEAT', {}, 'responsibleOrganisationId');
  }

  /** Each is looked at once. Errors: TOO_MANY_HELPERS, NOT_FOUND, RESPONSIBLE_WITHOUT_SEAT. */
  async assertHelpers(tx: Tx, territoryId: TerritoryId, ids: readonly PersonId[]): Promise<void> {
    await this.assertStands(tx, territoryId, helpersOf(ids), 'helperIds');
  }

  private async assertStands(
    tx: Tx,
    territoryId: TerritoryId,
    ids: readonly PersonId[],
    field: string,
  ): Promise<void> {
    for (const id of ids) await this.visible.assert(tx, 'Person', id);
    const standing = await standingIn(tx, territoryId, ids);
    if (!ids.every((id) => standing.has(id))) throw new DomainError('RESPONSIBLE_WITHOUT_SEAT', {}, field);
  }
}
