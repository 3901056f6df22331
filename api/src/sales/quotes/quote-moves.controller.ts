import { Body, Controller, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { QuoteList } from './quote-list.query';
import { QuoteOffice } from './quote-office.service';
import { QuoteSending } from './quote-sending.service';
import { QuoteDetailDto, RecordAcceptanceDto, RecordRefusalDto, SendQuoteDto } from './quote.dto';

/** What becomes of a quote once it is written. */
@ApiTags('sales')
@Controller('quotes/:id')
export class QuoteMovesController {
  constructor(
    private readonly lists: QuoteList,
    private readonly sending: QuoteSending,
    private readonly office: QuoteOffice,
  ) {}

  @Post('send')
  @HttpCode(200)
  @Permit('quote.send')
  @Idempotent()
  @ApiOperation({
    operationId: 'sendQuote',
    summary: 'Print a draft and send it by e-mail with PDF and link; from then on it is not changed',
  })
  @ApiOkResponse({ type: QuoteDetailDto })
  @ApiProblem(404, 'quote.not-found')
  @ApiProblem(
    409,
    ...['quote.not-draft', 'quote.already-accepted', 'record.changed', 'partner.without-address'],
  )
  @ApiProblem(422, 'quote.invalid-validity', 'message.invalid-address')
  async send(@Param('id', ParseIntPipe) id: number, @Body() { to }: SendQuoteDto): Promise<QuoteDetailDto> {
    await this.sending.send(id, to);
    return this.lists.get(id);
  }

  @Post('resend')
  @HttpCode(200)
  @Permit('quote.send')
  @Idempotent()
  @ApiOperation({ operationId: 'resendQuote', summary: 'Send it once more; the link before is dead' })
  @ApiOkResponse({ type: QuoteDetailDto })
  @ApiProblem(404, 'quote.not-found')
  @ApiProblem(409, 'quote.not-open')
  @ApiProblem(422, 'message.invalid-address')
  async resend(@Param('id', ParseIntPipe) id: number, @Body() { to }: SendQuoteDto): Promise<QuoteDetailDto> {
    await this.sending.resend(id, to);
    return this.lists.get(id);
  }

  @Post('accept')
  @HttpCode(200)
  @Permit('quote.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'recordQuoteAcceptance',
    summary: 'Write down that the customer said yes, on the telephone or on paper',
  })
  @ApiOkResponse({ type: QuoteDetailDto })
  @ApiProblem(404, 'quote.not-found')
  @ApiProblem(409, 'quote.not-open')
  @ApiProblem(422, 'quote.invalid-choice')
  async accept(
    @Param('id', ParseIntPipe) id: number,
    @Body() { name, chosen = [] }: RecordAcceptanceDto,
  ): Promise<QuoteDetailDto> {
    await this.office.accept(id, name, chosen);
    return this.lists.get(id);
  }

  @Post('refuse')
  @HttpCode(200)
  @Permit('quote.write')
  @Idempotent()
  @ApiOperation({ operationId: 'recordQuoteRefusal', summary: 'Write down that the customer said no' })
  @ApiOkResponse({ type: QuoteDetailDto })
  @ApiProblem(404, 'quote.not-found')
  @ApiProblem(409, 'quote.not-open')
  async refuse(
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: RecordRefusalDto,
  ): Promise<QuoteDetailDto> {
    await this.office.refuse(id, reason ?? null);
    return this.lists.get(id);
  }
}
