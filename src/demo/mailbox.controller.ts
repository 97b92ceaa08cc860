import { Controller, Get, Header, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Mailbox } from '../platform/mail/mailbox.js';
import { mailList, mailView } from './demo-pages.js';

export const MAILBOX = Symbol('Mailbox');
const NEWEST = 500;

/** The mailbox page of the demo: each mail and its calendar file can be read. */
@Controller('demo/mail')
export class MailboxController {
  constructor(@Inject(MAILBOX) private readonly mailbox: Mailbox) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async list(): Promise<string> {
    return mailList(await this.mailbox.messages(NEWEST));
  }

  @Get(':id')
  async one(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const mail = await this.mailbox.message(id.replace(/\.ics$/, ''));
    if (mail === null || (id.endsWith('.ics') && mail.calendar === null)) throw new NotFoundException();
    if (id.endsWith('.ics')) response.type('text/calendar; charset=utf-8').send(mail.calendar);
    else response.type('text/html; charset=utf-8').send(mailView(mail));
  }
}
