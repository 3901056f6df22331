import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { askedFrom, languageOf } from './asked-from';
import { WalledPage } from './walled-page.service';

/** One page, whatever was asked for: the gateway sends every request of a cut-off line here. */
@Controller()
export class WalledController {
  constructor(private readonly page: WalledPage) {}

  @Get('{*any}')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  show(@Req() request: Request, @Query('lang') wanted: unknown): Promise<string> {
    return this.page.html(askedFrom(request.ip), languageOf(wanted, request.headers['accept-language']));
  }
}
