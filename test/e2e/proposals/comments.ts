import type { User } from '../meetings/town.js';
import { aProposal } from './proposals.js';

/** A comment at the goal of a new proposal, by its author; its id. */
export async function aComment(author: User): Promise<string> {
  const { id } = await aProposal(author);
  const input = { proposalId: id, field: 'goals.overall', words: 'Ist das messbar?' };
  const { comments } = (await author.do('commentOnProposal', input, 'comments { id }')) as unknown as {
    comments: { id: string }[];
  };
  return comments[0]?.id ?? '';
}
