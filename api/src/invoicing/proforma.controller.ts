import { Body, Controller, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { Idempotent } from '../platform/http/idempotency.interceptor';
import { IssueInvoiceDto } from './edit-invoice.dto';
import { InvoiceDetailDto } from './invoice.dto';
import { InvoiceReader } from './invoice.query';
import { ProformaService } from './proforma.service';

@ApiTags('invoicing')
@Controller('invoices')
export class ProformaController {
  constructor(
    private readonly proforma: ProformaService,
    private readonly reader: InvoiceReader,
  ) {}

  @Post(':id/proforma')
  @HttpCode(200)
  @Permit('invoice.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'numberProforma',
    summary: 'Make a draft a proforma with a number of its own; it can then only be issued, once',
  })
  @ApiOkResponse({ type: InvoiceDetailDto })
  @ApiProblem(404, 'invoice.not-found')
  @ApiProblem(409, 'invoice.not-draft')
  @ApiProblem(409, 'invoice.is-proforma')
  @ApiProblem(409, 'numbering.date-before-last')
  @ApiProblem(422, 'proforma.invalid-target')
  async number(
    @Param('id', ParseIntPipe) id: number,
    @Body() { issuedOn }: IssueInvoiceDto,
  ): Promise<InvoiceDetailDto> {
    await this.proforma.number(id, issuedOn);
    return InvoiceDetailDto.of(await this.reader.one(id));
  }
}
