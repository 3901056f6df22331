import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Patch,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { contentDisposition } from '../../platform/files/content-disposition';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { QuoteEditor } from './quote-editor.service';
import { QuoteList } from './quote-list.query';
import { QuoteOffice } from './quote-office.service';
import { CreateQuoteDto, EditQuoteDto, QuoteDetailDto, QuoteDto, QuoteQuery } from './quote.dto';
import { PreviewQuoteDto, SalePreviewDto } from './sale-preview.dto';

@ApiTags('sales')
@Controller('quotes')
export class QuoteController {
  constructor(
    private readonly lists: QuoteList,
    private readonly editor: QuoteEditor,
    private readonly office: QuoteOffice,
  ) {}

  @Get()
  @Permit('quote.read')
  @ApiOperation({
    operationId: 'listQuotes',
    summary:
      'Quotes, without lines; sort by code, customerName, status, validUntil, sentAt, onceTaxable or monthlyTaxable',
    description: '`q` finds part of number or title, or words of the customer’s name by their beginnings.',
  })
  @ApiOkResponse({ type: pageOf(QuoteDto) })
  async list(@Query() query: QuoteQuery): Promise<Page<QuoteDto>> {
    const { data, total } = await this.lists.list(query);
    return { data: data.map((row) => QuoteDto.from(row)), total };
  }

  @Get(':id')
  @Permit('quote.read')
  @ApiOperation({ operationId: 'getQuote', summary: 'A quote with lines, sums, versions and answer' })
  @ApiOkResponse({ type: QuoteDetailDto })
  @ApiProblem(404, 'quote.not-found')
  get(@Param('id', ParseIntPipe) id: number): Promise<QuoteDetailDto> {
    return this.lists.get(id);
  }

  @Get(':id/pdf')
  @Permit('quote.read')
  @ApiOperation({
    operationId: 'getQuotePdf',
    summary: 'The PDF that was sent; that of a draft says that it is one',
  })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'quote.not-found')
  async pdf(@Param('id', ParseIntPipe) id: number): Promise<StreamableFile> {
    const { name, bytes } = await this.office.pdf(id);
    const disposition = contentDisposition(name, 'inline');
    return new StreamableFile(bytes, { type: 'application/pdf', disposition, length: bytes.length });
  }

  @Post('preview')
  @HttpCode(200)
  @Permit('quote.write')
  @ApiOperation({
    operationId: 'previewQuoteLines',
    summary:
      'Taxes and accounts that lines not yet saved would get, why, and what they come to; keeps nothing',
  })
  @ApiOkResponse({ type: SalePreviewDto })
  @ApiProblem(404, 'partner.not-found')
  @ApiProblem(409, 'partner.without-address')
  async preview(@Body() body: PreviewQuoteDto): Promise<SalePreviewDto> {
    return SalePreviewDto.from(await this.editor.preview(body));
  }

  @Post()
  @Permit('quote.write')
  @Idempotent()
  @ApiOperation({ operationId: 'createQuote', summary: 'Write a draft' })
  @ApiCreatedResponse({ type: QuoteDetailDto })
  @ApiProblem(404, 'partner.not-found')
  @ApiProblem(409, 'quote.without-lines')
  @ApiProblem(422, 'invoice.invalid-lines')
  async create(@Body() body: CreateQuoteDto): Promise<QuoteDetailDto> {
    return this.get(await this.editor.create(body));
  }

  @Patch(':id')
  @Permit('quote.write')
  @ApiOperation({ operationId: 'editQuote', summary: 'Change a draft' })
  @ApiOkResponse({ type: QuoteDetailDto })
  @ApiProblem(404, 'quote.not-found')
  @ApiProblem(409, 'quote.not-draft', 'quote.without-lines', 'record.changed')
  @ApiProblem(422, 'invoice.invalid-lines')
  async edit(@Param('id', ParseIntPipe) id: number, @Body() body: EditQuoteDto): Promise<QuoteDetailDto> {
    await this.editor.edit(id, body);
    return this.get(id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('quote.write')
  @ApiOperation({ operationId: 'deleteQuote', summary: 'Throw a draft away; its number is not given again' })
  @ApiNoContentResponse()
  @ApiProblem(404, 'quote.not-found')
  @ApiProblem(409, 'quote.not-draft')
  async delete(@Param('id', ParseIntPipe) id: number): Promise<void> {
    await this.editor.discard(id);
  }

  @Post(':id/revise')
  @Permit('quote.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'reviseQuote',
    summary: 'A draft of the next version, with the same lines; the old one stands until it is sent',
  })
  @ApiCreatedResponse({ type: QuoteDetailDto })
  @ApiProblem(404, 'quote.not-found')
  @ApiProblem(409, 'quote.not-revisable')
  async revise(@Param('id', ParseIntPipe) id: number): Promise<QuoteDetailDto> {
    return this.get(await this.editor.revise(id));
  }
}
