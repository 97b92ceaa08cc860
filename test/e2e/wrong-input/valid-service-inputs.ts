import { aLetter, invitationOf, invited, type World } from '../meetings/town.js';

type ServiceInput = (world: World) => Promise<Record<string, unknown>>;

const letter = { channel: 'POST', servedOn: '2026-12-01', detail: 'Einschreiben 1' };

export const serviceInputs: Readonly<Record<string, ServiceInput>> = {
  recordService: async (world) => {
    const invitationId = await invitationOf(world.police, (await invited(world)).id);
    return { input: { invitationId, ...letter } };
  },
  correctService: async (world) => {
    const serviceProofId = await aLetter(world.office, (await invited(world)).id);
    const instead = { ...letter, channel: 'PHONE' };
    return { input: { serviceProofId, reason: 'Es war ein Anruf.', instead } };
  },
};
