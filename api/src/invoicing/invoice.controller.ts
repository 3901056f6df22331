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
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { Idempotent } from '../platform/http/idempotency.interceptor';
import { pageOf, type Page } from '../platform/http/list-query.dto';
import { CreditNoteService } from './credit-note.service';
import { DraftService } from './draft.service';
import { CreateCreditNoteDto, CreateInvoiceDto, EditInvoiceDto, IssueInvoiceDto } from './edit-invoice.dto';
import { ExplainedInvoiceDto } from './explanation.dto';
import { InvoiceList } from './invoice-list.query';
import { InvoiceDetailDto, InvoiceDto, InvoiceQuery } from './invoice.dto';
import { InvoiceReader } from './invoice.query';
import { InvoiceService } from './invoice.service';

@ApiTags('invoicing')
@Controller('invoices')
export class InvoiceController {
  constructor(
    private readonly lists: InvoiceList,
    private readonly reader: InvoiceReader,
    private readonly drafts: DraftService,
    private readonly invoices: InvoiceService,
    private readonly creditNotes: CreditNoteService,
  ) {}

  @Get()
  @Permit('invoice.read')
  @ApiOperation({
    operationId: 'listInvoices',
    summary:
      'Invoices and credit notes, newest first; sort by id, issuedOn, number, customerName, total or openAmount',
  })
  @ApiOkResponse({ type: pageOf(InvoiceDto) })
  async list(@Query() query: InvoiceQuery): Promise<Page<InvoiceDto>> {
    const { data, total } = await this.lists.list(query);
    return { data: data.map((row) => InvoiceDto.from(row)), total };
  }

  @Get(':id')
  @Permit('invoice.read')
  @ApiOperation({
    operationId: 'getInvoice',
    summary: 'One document with lines, tax summary and instalments',
  })
  @ApiOkResponse({ type: InvoiceDetailDto })
  @ApiProblem(404, 'invoice.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<InvoiceDetailDto> {
    return InvoiceDetailDto.of(await this.reader.one(id));
  }

  @Get(':id/explain')
  @Permit('invoice.read')
  @ApiOperation({
    operationId: 'explainInvoice',
    summary: 'How a document came by its amounts, worked out again',
  })
  @ApiOkResponse({ type: ExplainedInvoiceDto })
  @ApiProblem(404, 'invoice.not-found')
  async explain(@Param('id', ParseIntPipe) id: number): Promise<ExplainedInvoiceDto> {
    return ExplainedInvoiceDto.from(await this.reader.explain(id));
  }

  @Post()
  @Permit('invoice.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'createInvoice',
    summary: 'Write a draft: an invoice, an advance or a debit note',
  })
  @ApiCreatedResponse({ type: InvoiceDetailDto })
  @ApiProblem(404, 'partner.not-found')
  @ApiProblem(409, 'partner.without-payment-method')
  @ApiProblem(409, 'register.wrong-kind')
  @ApiProblem(422, 'invoice.invalid-lines')
  @ApiProblem(422, 'invoice.invalid-advances')
  @ApiProblem(422, 'invoice.invalid-correction')
  async create(@Body() body: CreateInvoiceDto): Promise<InvoiceDetailDto> {
    return this.get(await this.drafts.create(body));
  }

  @Patch(':id')
  @Permit('invoice.write')
  @ApiOperation({ operationId: 'editInvoice', summary: 'Change a draft' })
  @ApiOkResponse({ type: InvoiceDetailDto })
  @ApiProblem(404, 'invoice.not-found')
  @ApiProblem(409, 'invoice.not-draft')
  @ApiProblem(409, 'invoice.is-proforma')
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'invoice.invalid-lines')
  @ApiProblem(422, 'invoice.invalid-advances')
  async edit(@Param('id', ParseIntPipe) id: number, @Body() body: EditInvoiceDto): Promise<InvoiceDetailDto> {
    await this.drafts.edit(id, body);
    return this.get(id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('invoice.write')
  @ApiOperation({ operationId: 'deleteInvoice', summary: 'Throw a draft away' })
  @ApiNoContentResponse()
  @ApiProblem(404, 'invoice.not-found')
  @ApiProblem(409, 'invoice.not-draft')
  @ApiProblem(409, 'invoice.is-proforma')
  async delete(@Param('id', ParseIntPipe) id: number): Promise<void> {
    await this.drafts.delete(id);
  }

  @Post(':id/issue')
  @HttpCode(200)
  @Permit('invoice.issue')
  @Idempotent()
  @ApiOperation({
    operationId: 'issueInvoice',
    summary: 'Give a draft its legal number; afterwards only a credit note corrects it',
  })
  @ApiOkResponse({ type: InvoiceDetailDto })
  @ApiProblem(404, 'invoice.not-found')
  @ApiProblem(409, 'invoice.not-draft')
  @ApiProblem(409, 'invoice.advance-used')
  @ApiProblem(409, 'numbering.date-before-last')
  @ApiProblem(422, 'invoice.invalid-issue-day')
  async issue(
    @Param('id', ParseIntPipe) id: number,
    @Body() { issuedOn }: IssueInvoiceDto,
  ): Promise<InvoiceDetailDto> {
    await this.invoices.issue(id, issuedOn);
    return this.get(id);
  }

  @Post(':id/credit-notes')
  @Permit('invoice.credit')
  @Idempotent()
  @ApiOperation({
    operationId: 'creditInvoice',
    summary: 'Take an issued invoice back, wholly or in part, by a credit note',
  })
  @ApiCreatedResponse({ type: InvoiceDetailDto })
  @ApiProblem(404, 'invoice.not-found')
  @ApiProblem(409, 'invoice.not-issued')
  @ApiProblem(409, 'credit-note.nothing-left')
  @ApiProblem(409, 'credit-note.advance-deducted')
  @ApiProblem(422, 'credit-note.invalid-lines')
  async credit(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: CreateCreditNoteDto,
  ): Promise<InvoiceDetailDto> {
    return this.get(await this.creditNotes.credit(id, CreateCreditNoteDto.wanted(body)));
  }
}
