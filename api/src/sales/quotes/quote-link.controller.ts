import { Body, Controller, Get, HttpCode, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@ponte/shared/domain-error';
import type { Request } from 'express';
import { Public } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { clientOf } from '../../platform/http/client-of';
import { agreement } from './quote-agreement';
import { QuoteAnswers } from './quote-answers.service';
import { AcceptQuoteDto, QuoteLinkDto, RefuseQuoteDto } from './quote-link.dto';
import { QuotePress } from './quote-press.service';
import { QuoteVisit, type VisitedQuote } from './quote-visit.service';

const TOKEN_HEADER = {
  name: 'X-Quote-Token',
  required: true,
  description: 'What stands behind `#` in the link: an address would stand in logs and histories.',
  example: 'k3J0Z0yB5vQf1q2w3e4r5t6y7u8i9o0p1a2s3d4f5g6',
};

/** The page where customers answer a quote. The token in the link is all they need, and opens their own quote alone. */
@ApiTags('quote-link')
@ApiHeader(TOKEN_HEADER)
@Controller('quote-link')
export class QuoteLinkController {
  constructor(
    private readonly visit: QuoteVisit,
    private readonly answers: QuoteAnswers,
    private readonly press: QuotePress,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ operationId: 'openQuoteLink', summary: 'The quote that a link leads to' })
  @ApiOkResponse({ type: QuoteLinkDto })
  @ApiProblem(404, 'quote-link.not-found')
  @ApiProblem(429, 'auth.too-many-attempts')
  async open(@Req() request: Request): Promise<QuoteLinkDto> {
    return this.visit.show(await this.enter(request));
  }

  @Get('pdf')
  @Public()
  @ApiOperation({ operationId: 'getQuoteLinkPdf', summary: 'The PDF that was sent' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'quote-link.not-found')
  @ApiProblem(409, 'quote-link.ended')
  async pdf(@Req() request: Request): Promise<StreamableFile> {
    const visited = await this.enter(request);
    if (visited.status !== 'accepted') this.visit.assertOpen(visited);
    const { bytes } = await this.press.show(visited.quote);
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length });
  }

  @Post('accept')
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'acceptQuote', summary: 'Accept, with the options that are chosen; once' })
  @ApiOkResponse({ type: QuoteLinkDto })
  @ApiProblem(404, 'quote-link.not-found')
  @ApiProblem(409, 'quote-link.ended', 'quote-link.not-agreed', 'quote.not-open')
  @ApiProblem(422, 'quote.invalid-choice')
  async accept(@Req() request: Request, @Body() body: AcceptQuoteDto): Promise<QuoteLinkDto> {
    const visited = await this.enter(request);
    this.visit.assertOpen(visited);
    if (!body.agreed) throw new DomainError('quote-link.not-agreed');
    const agreedTo = agreement(visited.quote.customer?.language ?? 'it');
    const { name, chosen } = body;
    await this.answers.accept(visited.quote.id, { name, chosen, agreedTo }, clientOf(request));
    return this.visit.show(await this.enter(request));
  }

  @Post('refuse')
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'refuseQuote', summary: 'Say no: the quote is closed' })
  @ApiOkResponse({ type: QuoteLinkDto })
  @ApiProblem(404, 'quote-link.not-found')
  @ApiProblem(409, 'quote-link.ended', 'quote.not-open')
  async refuse(@Req() request: Request, @Body() { reason }: RefuseQuoteDto): Promise<QuoteLinkDto> {
    const visited = await this.enter(request);
    this.visit.assertOpen(visited);
    await this.answers.refuse(visited.quote.id, reason, clientOf(request));
    return this.visit.show(await this.enter(request));
  }

  private enter(request: Request): Promise<VisitedQuote> {
    return this.visit.enter(request.header('x-quote-token') ?? '', clientOf(request));
  }
}
