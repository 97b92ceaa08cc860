import { change } from '../../api/change';
import {
  AddAgendaItemDocument,
  type AgendaItemChange,
  type AgendaItemInput,
  ChangeAgendaItemDocument,
  CopyAgendaFromLastMeetingDocument,
  OrderAgendaDocument,
  RemoveAgendaItemDocument,
  SupplementAgendaDocument,
  TakeTopicDocument,
} from '../../api/generated/graphql';
import type { AgendaItem, Meeting } from '../meeting';
import { useMeetingChange } from '../use-meeting-change';

const idsOf = ({ agenda }: Pick<Meeting, 'agenda'>): string[] => agenda.map(({ id }) => id);
const itemOf = (meeting: Meeting, id: string): AgendaItem | undefined =>
  meeting.agenda.find((item) => item.id === id);

/** Adding touches nothing that others did. */
const nothing = (): null => null;

/** The ids with one of them at another place. */
export const moved = (ids: readonly string[], id: string, to: number): string[] =>
  ids.filter((other) => other !== id).toSpliced(to, 0, id);

const inOrder = (meeting: Meeting, ids: readonly string[]): Meeting => ({
  ...meeting,
  agenda: ids.flatMap((id, index) => {
    const item = itemOf(meeting, id);
    return item === undefined ? [] : { ...item, position: index + 1 };
  }),
});

/** The words of an item, without its place. */
export const detailsOf = (
  item: Omit<AgendaItem, 'position' | 'topic' | 'paper' | 'sharedWith' | 'attachments' | 'decision'>,
): AgendaItemInput => {
  const { title, presenter, minutes, kind, publicity, audience } = item;
  return { title, presenter, minutes, kind, publicity, audience };
};

/** What an item says, wherever it stands. */
const wordsOf = (id: string) => (meeting: Meeting) => {
  const item = itemOf(meeting, id);
  return item === undefined ? null : detailsOf(item);
};

type Run = ReturnType<typeof useMeetingChange>;

const additions = (run: Run) => ({
  add: (item: AgendaItemInput) =>
    run({ over: nothing, send: (seen) => change(AddAgendaItemDocument, { input: { ...seen, item } }) }),
  takeTopic: (topicId: string) =>
    run({ over: nothing, send: (seen) => change(TakeTopicDocument, { input: { ...seen, topicId } }) }),
  copyLast: () =>
    run({ over: idsOf, send: (seen) => change(CopyAgendaFromLastMeetingDocument, { input: seen }) }),
  supplement: (items: AgendaItemInput[]) =>
    run({ over: nothing, send: (seen) => change(SupplementAgendaDocument, { input: { ...seen, items } }) }),
});

const alterations = (run: Run) => ({
  edit: (id: string, to: AgendaItemChange) =>
    run({
      over: wordsOf(id),
      send: (seen) => change(ChangeAgendaItemDocument, { input: { ...seen, agendaItemId: id, change: to } }),
    }),
  order: (agendaItemIds: string[]) =>
    run({
      over: idsOf,
      expected: (meeting) => inOrder(meeting, agendaItemIds),
      send: (seen) => change(OrderAgendaDocument, { input: { ...seen, agendaItemIds } }),
    }),
  remove: ({ id }: AgendaItem) =>
    run({
      over: wordsOf(id),
      send: (seen) => change(RemoveAgendaItemDocument, { input: { ...seen, agendaItemId: id } }),
    }),
});

/** What can be done with the agenda of the meeting on the page. @throws Refused, ServerSaysNo, Unreachable */
export function useAgendaChanges() {
  const run = useMeetingChange();
  const { add, takeTopic, copyLast, supplement } = additions(run);
  const { edit, order, remove } = alterations(run);
  /** Puts a removed item back where it was; a topic is taken from the backlog again. */
  const restore = async (item: AgendaItem): Promise<void> => {
    const { agenda } = await (item.topic === null ? add(detailsOf(item)) : takeTopic(item.topic.id));
    const last = agenda.at(-1);
    if (last === undefined) return;
    if (item.topic !== null) await edit(last.id, detailsOf(item));
    await order(moved(idsOf({ agenda }), last.id, item.position - 1));
  };
  return { add, takeTopic, copyLast, supplement, edit, order, remove, restore };
}
