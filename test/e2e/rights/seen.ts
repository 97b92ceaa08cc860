import { answeredCoordinates } from './coordinates.js';
import { OF_SOME } from './field-rules.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const lineOf = new Map(
  Object.entries(OF_SOME).flatMap(([line, fields]) =>
    fields.split(' ').map((field) => [field, line] as const),
  ),
);

/** An answer that says nothing but no: the right is not there. */
const saysNothing = (field: string, value: unknown): boolean =>
  value === null ||
  (/^(can|may[A-Z])/.test(field) && value === false) ||
  (Array.isArray(value) && value.length === 0);

/** What somebody has come to know from answers, in the form of the table of expectations. */
export class Seen {
  /** `kind:name` of each thing of which an id, or a field that is not for everybody, was told. */
  readonly found = new Set<string>();
  readonly coordinates = new Set<string>();
  /** Fields that are not for everybody, and that told something. */
  readonly told = new Set<string>();
  readonly faults = new Set<string>();
  /** Meeting → invitations and minutes that its counts may rest on. */
  private readonly called = new Map<string, Set<string>>();
  private readonly minutes = new Map<string, Map<string, number>>();
  private readonly meetings = new Map<string, Fields>();

  constructor(
    answers: readonly object[],
    private readonly labels: ReadonlyMap<string, string>,
  ) {
    for (const answer of answers) {
      answeredCoordinates(answer, this.coordinates);
      Object.values(answer).forEach((root) => this.visit(root, ''));
    }
    this.compareCounts();
    this.compareNames(answers);
  }

  /** A line for each kind of thing: `meeting: Entwurf, Ratssitzung`. */
  lines(): string[] {
    const kinds = Map.groupBy([...this.found].sort(), (label) => label.slice(0, label.indexOf(':')));
    return [...kinds].map(
      ([kind, labels]) => `${kind}: ${labels.map((label) => label.slice(kind.length + 1)).join(', ')}`,
    );
  }

  private visit(value: unknown, around: string): void {
    if (Array.isArray(value)) return value.forEach((each) => this.visit(each, around));
    if (typeof value === 'string') return this.read(value);
    if (typeof value !== 'object' || value === null) return;
    const fields = value as Fields;
    const own = nameIn(this.labels.get(String(fields.id ?? fields.personId ?? fields.recipientId)) ?? around);
    for (const [field, inner] of Object.entries(fields)) {
      const line = lineOf.get(`${fields.__typename}.${field}`);
      if (line !== undefined && !saysNothing(field, inner)) {
        this.found.add(`${line}:${own || 'yes'}`);
        this.told.add(`${fields.__typename}.${field}`);
      }
      this.visit(inner, own);
    }
    this.count(fields);
  }

  private read(text: string): void {
    for (const [id] of text.matchAll(UUID)) {
      const label = this.labels.get(id);
      if (label === undefined) this.faults.add(`an id without a label: ${text}`);
      else if (!label.startsWith('public:')) this.found.add(label);
    }
  }

  private count(fields: Fields): void {
    const { totalCount, nodes, edges = nodes, __typename: type, id } = fields;
    if (Array.isArray(nodes) && (nodes.length > Number(totalCount) || edges?.length !== nodes.length))
      this.faults.add(`a count of ${String(totalCount)} for ${nodes.length} of ${type}`);
    if (type !== 'Meeting' || id === undefined) return;
    this.meetings.set(id, { ...this.meetings.get(id), ...fields });
    const called = this.called.get(id) ?? new Set();
    this.called.set(id, called);
    for (const invitation of fields.invitations ?? [])
      if (invitation.id !== undefined) called.add(invitation.id);
    const minutes = this.minutes.get(id) ?? new Map<string, number>();
    this.minutes.set(id, minutes);
    // Asked part by part, an item does not always tell its minutes.
    for (const item of fields.agenda ?? [])
      if (item.minutes !== undefined) minutes.set(item.id ?? '', item.minutes ?? 0);
  }

  /** Sums over a meeting rest on nothing but what is visible of it. */
  private compareCounts(): void {
    for (const [id, { agendaMinutes, answerCounts }] of this.meetings) {
      const visible = [...(this.minutes.get(id)?.values() ?? [])].reduce((sum, each) => sum + each, 0);
      if (agendaMinutes !== undefined && agendaMinutes !== visible)
        this.faults.add(`${this.labels.get(id)}: ${agendaMinutes} minutes, ${visible} are visible`);
      const { accepted = 0, declined = 0, open = 0 } = answerCounts ?? {};
      if (accepted + declined + open > (this.called.get(id)?.size ?? 0))
        this.faults.add(`${this.labels.get(id)}: more answers than visible invitations`);
    }
  }

  /** Texts that name a thing whose id was not told: as a whole, or among others if the name is unmistakable. */
  private compareNames(answers: readonly object[]): void {
    const text = JSON.stringify(answers);
    for (const label of this.labels.values()) {
      const kind = label.slice(0, label.indexOf(':'));
      const name = label.slice(kind.length + 1);
      if (!NAMED.includes(kind) || this.found.has(label)) continue;
      const within = new RegExp(`(?<![\\p{L}-])${name.replaceAll('.', String.raw`\.`)}(?![\\p{L}-])`, 'u');
      if (name.length < UNMISTAKABLE ? text.includes(`"${name}"`) : within.test(text))
        this.found.add(`named:${name}`);
    }
  }
}

const UNMISTAKABLE = 9;
/** Kinds of things whose labels are their names or titles. */
const NAMED = ['meeting', 'item', 'topic', 'person', 'body', 'import', 'proposal', 'project'];

const nameIn = (label: string): string => label.replace(/^\w+:/, '');

interface Fields {
  readonly __typename?: string;
  readonly id?: string;
  readonly personId?: string;
  readonly recipientId?: string;
  readonly totalCount?: number;
  readonly nodes?: readonly object[];
  readonly edges?: readonly object[];
  readonly invitations?: readonly { readonly id?: string }[];
  readonly agenda?: readonly { readonly id?: string; readonly minutes?: number | null }[];
  readonly agendaMinutes?: number;
  readonly answerCounts?: { readonly accepted?: number; readonly declined?: number; readonly open?: number };
}
