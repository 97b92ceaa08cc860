import { randomUUID } from 'node:crypto';
import type { Answer, User, World } from '../meetings/town.js';
import { EVERY_PART } from '../proposals/every-part.js';
import { aProposal, HEAD, seen } from '../proposals/proposals.js';

export const line = (fields: object) => ({ id: randomUUID(), ...fields });
/** Sums that floating point gets wrong: 0,10 € and 0,20 € are 0,30 €. */
export const PLAN = {
  expenditures: [
    line({ kind: 'FEES', title: 'Künstlerische Leitung', amount: 456_710, isEligible: true }),
    line({ kind: 'MATERIAL', title: 'Farben & <Grundierung>', amount: 123_420, isEligible: true }),
    line({ kind: 'INVESTMENT', title: 'Lagerschrank', amount: 20_000, isEligible: false }),
  ],
  funding: [
    line({ kind: 'PROGRAMME', title: 'Kommunale Prävention', amount: 500_000 }),
    line({ kind: 'OWN_SHARE', title: 'Haushalt der Stadt', amount: 60_130 }),
    line({ kind: 'IN_KIND', title: 'Betreuung', amount: 40_000, hours: 20, hourlyRate: 2_000 }),
  ],
  ...{ hasOnwardGrant: false, staffPayGroup: null, consultedOn: '2026-11-02' },
};

/** A proposal that says everything that it can say, handed in. */
export async function fullProposal({ police, council }: World, organisation: string): Promise<Answer> {
  const head = { ...HEAD, proposingOrganisationId: organisation, area: 'Bahnhofstraße', bodyId: council };
  const proposal = await aProposal(police, { ...EVERY_PART, head, finance: PLAN });
  return police.do('submitProposal', seen(proposal));
}

export const paper = (who: Pick<User, 'client'>, { id }: Answer, name: string): Promise<Response> =>
  who.client.fetch(`/papiere/${id}/${name}`);
/** Of an application whose proof is begun, filled from its project or not. */
export const proofPaper = (who: Pick<User, 'client'>, id: string, form: string): Promise<Response> =>
  who.client.fetch(`/papiere/antraege/${id}/verwendungsnachweis.${form}`);
export async function bytesOf(proposal: Answer, name: string, who: Pick<User, 'client'>) {
  const response = await paper(who, proposal, name);
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}
