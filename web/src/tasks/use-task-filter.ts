import type { Priority, TaskFilter } from '../api/generated/graphql';
import { useAddress } from '../ui/use-address';

const STATES = { offen: ['OPEN', 'IN_PROGRESS'], beendet: ['DONE', 'NOT_DONE'] } as const;
export type Shown = keyof typeof STATES | 'ueberfaellig';
const isShown = (text: string): text is Shown => text === 'beendet' || text === 'ueberfaellig';

/** Words of the address for each priority. */
export const PRIORITIES = { dringend: 'HIGH', normal: 'NORMAL', nachrangig: 'LOW' } as const satisfies Record<
  string,
  Priority
>;
const isPriority = (text: string): text is keyof typeof PRIORITIES => text in PRIORITIES;

const NARROW = ['dringlichkeit', 'organisation', 'quelle', 'bis'] as const;
const NAMES = ['zustand', 'gremium', 'text', ...NARROW] as const;
type Name = (typeof NAMES)[number];

/** From what a task came, as one word of the address: "MEETING 018f…". */
export const sourceKey = ({ type, id }: { readonly type: string; readonly id: string }): string =>
  `${type} ${id}`;

/** What the list is narrowed to; it stands in the address, so that it can be kept and sent. */
export function useTaskFilter() {
  const { address, set, clear } = useAddress<Name>();
  const values = Object.fromEntries(NAMES.map((name) => [name, address.get(name) ?? ''])) as Record<
    Name,
    string
  >;
  const shown: Shown = isShown(values.zustand) ? values.zustand : 'offen';
  return {
    ...{ filter: filterOf(values, shown), shown, values },
    isSet: NAMES.some((name) => values[name] !== ''),
    /** By what few ask for. */
    isNarrow: NARROW.some((name) => values[name] !== ''),
    set,
    clear,
  };
}

function filterOf(values: Readonly<Record<Name, string>>, shown: Shown): TaskFilter {
  const { gremium, text, dringlichkeit, organisation, quelle, bis } = values;
  const [type = '', id = ''] = quelle.split(' ');
  return {
    ...(shown === 'ueberfaellig' ? { overdue: true } : { states: [...STATES[shown]] }),
    ...(gremium && { bodyId: gremium }),
    ...(text && { text }),
    ...(isPriority(dringlichkeit) && { priorities: [PRIORITIES[dringlichkeit]] }),
    ...(organisation && { organisationId: organisation }),
    ...(quelle && { source: { type, id } }),
    ...(bis && { dueUntil: bis }),
  };
}
