import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ACTOR_SOURCE, type ActorSource } from '../../platform/graphql/index.js';
import { notFound } from '../../shared/domain-error.js';
import { isUuid, type MeetingId } from '../../shared/ids.js';
import { PreviewInvitation } from '../use-cases/preview-invitation.js';

/**
 * A mail brings its styles along and comes from elsewhere: nothing in it runs, loads or leads anywhere, and only our own
 * pages show it.
 */
const MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'sandbox',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

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
    response.set({ 'Content-Security-Policy': MAIL_POLICY, 'Content-Type': 'text/html; charset=utf-8' });
    const actor = await this.actors.ofRequest(request);
    if (actor.kind !== 'account' || !isUuid(meetingId)) throw notFound();
    const { mail } = await this.previewing.run(actor, {
      meetingId: meetingId as MeetingId,
      recipientId: isUuid(recipientId) ? recipientId : null,
      urgencyReason: typeof urgencyReason === 'string' && urgencyReason !== '' ? urgencyReason : null,
    });
    if (mail === null) throw notFound();
    return mail.html;
  }
}
