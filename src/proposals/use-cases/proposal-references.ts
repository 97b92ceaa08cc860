import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { notFound } from '../../shared/domain-error.js';
import type { BodyId, OrganisationId, PersonId, TerritoryId } from '../../shared/ids.js';
import type { Proposal, ProposalDraft } from '../domain/proposal.js';
import { headOf, type ProposalHead } from '../domain/proposal-head.js';
import { isOrganisation, isPersonOf, usableFields } from '../persistence/places.repository.js';
import { ProposalPlaces } from './proposal-place.js';

/** Checks whom and what the head of a proposal names anew; what stands there already may stay. */
@Injectable()
export class ProposalReferences {
  constructor(
    private readonly places: ProposalPlaces,
    private readonly visible: VisibleThings,
  ) {}

  /** Error: NOT_FOUND, also for what the acting person does not see or what belongs to another town. */
  async assert(tx: Tx, before: Proposal, draft: ProposalDraft): Promise<void> {
    if (draft.head === undefined) return;
    const head = { ...headOf(before), ...draft.head };
    const town = before.territoryId;
    if (head.bodyId !== null && head.bodyId !== before.bodyId) await this.assertBody(tx, town, head.bodyId);
    if (head.contactPersonId !== null && head.contactPersonId !== before.contactPersonId)
      await this.assertPerson(tx, town, head.contactPersonId);
    for (const id of newOrganisations(head, before)) if (!(await isOrganisation(tx, id))) throw notFound();
    const anew = head.fieldIds.filter((id) => !before.fieldIds.includes(id));
    const usable = anew.length === 0 ? new Set<string>() : await usableFields(tx, town, anew);
    if (!anew.every((id) => usable.has(id))) throw notFound();
  }

  private async assertBody(tx: Tx, town: TerritoryId, id: BodyId): Promise<void> {
    if ((await this.places.townOfBody(tx, id)) !== town) throw notFound();
  }

  private async assertPerson(tx: Tx, town: TerritoryId, id: PersonId): Promise<void> {
    await this.visible.assert(tx, 'Person', id);
    if (!(await isPersonOf(tx, town, id))) throw notFound();
  }
}

const newOrganisations = (head: ProposalHead, before: ProposalHead): OrganisationId[] =>
  [
    head.proposingOrganisationId === before.proposingOrganisationId ? null : head.proposingOrganisationId,
    head.implementingOrganisationId === before.implementingOrganisationId
      ? null
      : head.implementingOrganisationId,
  ].filter((id) => id !== null);
