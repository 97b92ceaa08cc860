import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, orRefused, type Refused, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { kindOfNotice, type NoticeKind } from '../domain/notice-kinds.js';
import { choiceFor, KINDS_IN_SETTINGS } from '../domain/notice-setting.js';
import { OwnNoticeSettings, type PersonWithSettings } from '../use-cases/own-notice-settings.js';
import {
  ChooseNoticesInput,
  ChooseNoticesResult,
  type NoticeSettingModel,
  NoticeSettingsModel,
} from './notice-settings.model.js';

/** How somebody gets his notices. */
@Resolver(() => NoticeSettingsModel)
export class NoticeSettingsResolver {
  constructor(private readonly own: OwnNoticeSettings) {}

  @SignedIn()
  @Query(() => NoticeSettingsModel, { description: 'How you get your notices, for each of your persons.' })
  async noticeSettings(@CurrentActor() actor: Actor): Promise<NoticeSettingsModel> {
    return settingsOf(await this.own.list(actor));
  }

  @SignedIn()
  @Mutation(() => ChooseNoticesResult, {
    description: 'Chooses how you get one kind of notice. Of two at once the later one holds.',
  })
  chooseNotices(
    @Args('input') input: ChooseNoticesInput,
    @CurrentActor() actor: Actor,
  ): Promise<NoticeSettingsModel | Refused> {
    return orRefused(async () => settingsOf(await this.own.choose(actor, input)));
  }
}

const AREAS = {
  Invitation: 'MEETINGS',
  Task: 'TASKS',
  Deadline: 'TASKS',
  ProjectProposal: 'PROPOSALS',
  Project: 'PROPOSALS',
  FundingApplication: 'PROPOSALS',
  Person: 'OTHER',
} as const;

const settingsOf = (persons: readonly PersonWithSettings[]): NoticeSettingsModel => ({
  persons: persons.map((person) => ({
    ...person,
    settings: KINDS_IN_SETTINGS.map((kind) => settingOf(kind, person)),
  })),
});

function settingOf(kind: NoticeKind, { chosen }: PersonWithSettings): NoticeSettingModel {
  const { name, legal, subject, choices } = kindOfNotice(kind);
  return { kind, name, legal, choices, area: AREAS[subject], choice: choiceFor(kind, chosen[kind]) };
}
