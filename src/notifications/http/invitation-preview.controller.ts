import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ACTOR_SOURCE, type ActorSource } from '../../platform/graphql/index.js';
import { asMail } from '../../platform/http/index.js';
import { notFound } from '../../shared/domain-error.js';
import { isUuid, type MeetingId } from '../../shared/ids.js';
import { PreviewInvitation } from '../use-cases/preview-invitation.js';

/** The mail of an invitation as HTML, for the frame in the office's preview: the page's own policy allows no styles of a mail. */
@Controller('vorschau/sitzungen')
export class InvitationPreviewController {
  constructor(
    private readonly previewing: PreviewInvitation,
    @Inject(ACTOR_SOURCE) private readonly actors: ActorSource,
  ) {}

  /** Errors: those of PreviewInvitation; NOT_FOUND also for strangers and when nobody is to be invited. */
  @Get(':meetingId')
  async show(
    @Param('meetingId') meetingId: string,
    @Query('empfaenger') recipientId: unknown,
    @Query('dringlichkeit') urgencyReason: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const actor = await this.actors.ofRequest(request);
    if (actor.kind !== 'account' || !isUuid(meetingId)) throw notFound();
    const { mail } = await this.previewing.run(actor, {
      meetingId: meetingId as MeetingId,
      recipientId: isUuid(recipientId) ? recipientId : null,
      urgencyReason: typeof urgencyReason === 'string' && urgencyReason !== '' ? urgencyReason : null,
    });
    if (mail === null) throw notFound();
    asMail(response, mail.html);
    return mail.html;
  }
}
