import { type Audience, chosenAudience } from '../../shared/audience.js';
import { type AgendaItemId, newId, type TerritoryId, type TopicId } from '../../shared/ids.js';
import { agendaMinutes, agendaTitle } from './agenda.js';
import { lineOf } from '../../shared/words.js';
import type { Paper } from './paper.js';

export const AGENDA_ITEM_KINDS = ['INFORMATION', 'CONSULTATION', 'DECISION'] as const;
export type AgendaItemKind = (typeof AGENDA_ITEM_KINDS)[number];
export const PUBLICITIES = ['PUBLIC', 'NON_PUBLIC'] as const;
/** How the item is treated in the sitting; who may read it is its audience. */
export type Publicity = (typeof PUBLICITIES)[number];

/** What the office says about an item; what is missing in a change stays as it is. */
export interface AgendaItemDetails {
  readonly title: string;
  readonly presenter?: string | null;
  readonly minutes?: number | null;
  readonly kind?: AgendaItemKind | null;
  readonly publicity?: Publicity | null;
  readonly audience?: readonly Audience[] | null;
  readonly topicId?: TopicId | null;
  readonly paper?: Paper | null;
}

/** One item of the agenda (Tagesordnungspunkt). */
export class AgendaItem {
  id!: AgendaItemId;
  territoryId!: TerritoryId;
  topicId!: TopicId | null;
  /** What it treats; both or none. */
  readonly paperType!: Paper['type'] | null;
  readonly paperId!: Paper['id'] | null;
  position!: number;
  title!: string;
  presenter!: string | null;
  /** Planned minutes. */
  minutes!: number | null;
  kind!: AgendaItemKind;
  publicity!: Publicity;
  audience!: Audience[];

  private constructor(fields: Readonly<Partial<AgendaItem>>) {
    Object.assign(this, fields);
  }

  /** Errors: those of `agendaTitle` and `agendaMinutes`, TEXT_TOO_LONG and those of `chosenAudience`. */
  static of(
    details: AgendaItemDetails,
    place: { territoryId: TerritoryId; position: number; publicity: Publicity },
  ): AgendaItem {
    return new AgendaItem({
      id: newId<AgendaItemId>(),
      territoryId: place.territoryId,
      topicId: details.topicId ?? null,
      paperType: details.paper?.type ?? null,
      paperId: details.paper?.id ?? null,
      position: place.position,
      title: agendaTitle(lineOf(details.title, 'title') ?? ''),
      presenter: lineOf(details.presenter, 'presenter'),
      minutes: agendaMinutes(details.minutes ?? null),
      kind: details.kind ?? 'INFORMATION',
      publicity: details.publicity ?? place.publicity,
      audience: chosenAudience(details.audience ?? ['BODY']),
    });
  }

  change(change: Partial<AgendaItemDetails>): void {
    if (change.title !== undefined) this.title = agendaTitle(lineOf(change.title, 'title') ?? '');
    if (change.presenter !== undefined) this.presenter = lineOf(change.presenter, 'presenter');
    if (change.minutes !== undefined) this.minutes = agendaMinutes(change.minutes);
    this.kind = change.kind ?? this.kind;
    this.publicity = change.publicity ?? this.publicity;
    this.audience = change.audience == null ? this.audience : chosenAudience(change.audience);
  }

  moveTo(position: number): void {
    this.position = position;
  }

  /** The same item for another agenda; a topic or paper belongs to one agenda only. */
  get details(): AgendaItemDetails {
    const { title, presenter, minutes, kind, publicity, audience } = this;
    return { title, presenter, minutes, kind, publicity, audience };
  }
}
