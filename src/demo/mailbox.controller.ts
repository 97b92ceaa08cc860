import { Controller, Get, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { asMail, asPage } from '../platform/http/index.js';
import type { Mailbox } from '../platform/mail/mailbox.js';
import { SERVER_PAGE_STYLE } from '../platform/tokens.js';
import { mailList, mailView } from './demo-pages.js';

export const MAILBOX = Symbol('Mailbox');
const NEWEST = 500;
/** A mail, or one of its parts: its HTML for the frame, its calendar file. */
const NAME = /^(?<id>.+?)(?<part>\.html|\.ics)?$/;

/** The mailbox page of the demo: each mail and its calendar file can be read. */
@Controller('demo/mail')
export class MailboxController {
  constructor(
    @Inject(MAILBOX) private readonly mailbox: Mailbox,
    @Inject(SERVER_PAGE_STYLE) private readonly style: string,
  ) {}

  @Get()
  async list(@Res({ passthrough: true }) response: Response): Promise<string> {
    asPage(response, 'server');
    return mailList(await this.mailbox.messages(NEWEST), this.style);
  }

  @Get(':name')
  async one(@Param('name') name: string, @Res({ passthrough: true }) response: Response): Promise<string> {
    const { id = '', part } = NAME.exec(name)?.groups ?? {};
    const mail = await this.mailbox.message(id);
    if (mail === null) throw new NotFoundException();
    if (part === '.html') {
      asMail(response, mail.html);
      return mail.html;
    }
    if (part === undefined) {
      asPage(response, 'server');
      return mailView(mail, this.style);
    }
    if (mail.calendar === null) throw new NotFoundException();
    response.type('text/calendar; charset=utf-8');
    return mail.calendar;
  }
}
