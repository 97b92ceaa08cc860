import { attached, seen, send } from '../files/files.js';
import { pdf } from '../files/samples.js';
import { invited, type World } from '../meetings/town.js';

type Variables = Record<string, unknown>;

let made = 0;
const anew = (): Buffer => pdf(`Datei ${(made += 1)}`);

const thingOf = async (world: World) => ({ type: 'Meeting', id: (await invited(world)).id });

/** Valid once each. */
export const fileInputs: Readonly<Record<string, (world: World) => Promise<Variables>>> = {
  attachFile: async (world) => {
    const thing = await thingOf(world);
    const { uploadId } = await send(world.office, thing, { content: anew() });
    return { input: { thing, uploadId, title: 'Lageplan', audience: ['BODY'] } };
  },
  addAttachmentVersion: async (world) => {
    const thing = await thingOf(world);
    const file = await attached(world.office, thing, { content: anew() });
    const { uploadId } = await send(world.office, thing, { content: anew() });
    return { input: { ...seen(file), uploadId } };
  },
  renameAttachment: async (world) => ({
    input: {
      ...seen(await attached(world.office, await thingOf(world), { content: anew() })),
      title: 'Plan',
    },
  }),
  removeAttachment: async (world) => ({
    input: seen(await attached(world.office, await thingOf(world), { content: anew() })),
  }),
};
