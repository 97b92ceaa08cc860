import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { PersonId, TerritoryId } from '../../shared/ids.js';
import type { NoticeChoice, NoticeKind } from '../domain/notice-kinds.js';
import type { NoticeSetting } from '../domain/notice-setting.js';

/** As whom somebody gets mails in one territory, with what he chose there. */
export interface PersonWithSettings {
  readonly personId: PersonId;
  readonly personName: string;
  readonly territoryId: TerritoryId;
  readonly territoryName: string;
  readonly email: string | null;
  readonly chosen: Readonly<Partial<Record<NoticeKind, NoticeChoice>>>;
}

/** What persons chose about their notices; without a row the kind's first choice holds. */
@Injectable()
export class NoticeSettingsRepository {
  /** The actor's own persons, by territory. */
  async ofOwnPersons(tx: Tx): Promise<PersonWithSettings[]> {
    return tx.query<PersonWithSettings>(
      `select p.id as "personId", p.name as "personName", t.id as "territoryId", t.name as "territoryName", p.contact_email as email,
              coalesce((select jsonb_object_agg(s.kind, s.choice) from notice_setting s where s.person_id = p.id), '{}') as chosen
         from person p join territory t on t.id = p.territory_id
        where p.id = any ($1) order by t.name collate "de-x-icu", p.name collate "de-x-icu", p.id`,
      [tx.actor.persons],
    );
  }

  /** What these persons chose for these kinds; pairs without a row are left out. */
  async chosen(
    tx: Tx,
    pairs: readonly { readonly personId: PersonId | null; readonly kind: NoticeKind }[],
  ): Promise<NoticeSetting[]> {
    return tx.query<NoticeSetting>(
      `select person_id as "personId", kind, choice from notice_setting
        where (person_id, kind) in (select * from unnest($1::uuid[], $2::text[]))`,
      [pairs.map(({ personId }) => personId), pairs.map(({ kind }) => kind)],
    );
  }

  /** Of two at once the later one holds. */
  async choose(
    tx: Tx,
    persons: readonly { readonly personId: PersonId; readonly territoryId: TerritoryId }[],
    { kind, choice }: Pick<NoticeSetting, 'kind' | 'choice'>,
  ): Promise<void> {
    await tx.query(
      `insert into notice_setting (person_id, territory_id, kind, choice)
       select p.id, p.territory_id, $3, $4 from unnest($1::uuid[], $2::uuid[]) as p (id, territory_id) order by p.id
       on conflict (person_id, kind) do update set choice = excluded.choice`,
      [persons.map(({ personId }) => personId), persons.map(({ territoryId }) => territoryId), kind, choice],
    );
  }
}
