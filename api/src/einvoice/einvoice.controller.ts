import {
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../platform/http/list-query.dto';
import { EinvoiceZip } from './einvoice-zip.service';
import { CheckedDto, EinvoiceDto, EinvoiceQuery, ZipQuery } from './einvoice.dto';
import { EinvoiceFiles } from './einvoice.query';
import { EinvoiceService } from './einvoice.service';

@ApiTags('einvoice')
@Controller()
export class EinvoiceController {
  constructor(
    private readonly einvoices: EinvoiceService,
    private readonly files: EinvoiceFiles,
    private readonly zips: EinvoiceZip,
  ) {}

  @Get('einvoices')
  @Permit('einvoice.read')
  @ApiOperation({
    operationId: 'listEinvoices',
    summary: 'E-invoice files, with what SDI would refuse them for',
  })
  @ApiOkResponse({ type: pageOf(EinvoiceDto) })
  async list(@Query() query: EinvoiceQuery): Promise<Page<EinvoiceDto>> {
    const { data, total } = await this.files.list(query);
    return { data: data.map((row) => EinvoiceDto.from(row)), total };
  }

  @Get('einvoices/zip')
  @Permit('einvoice.read')
  @Header('Content-Disposition', 'attachment; filename="fatture-elettroniche.zip"')
  @ApiOperation({
    operationId: 'downloadEinvoices',
    summary: 'A selection of e-invoice files as one ZIP, streamed',
  })
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'einvoice.not-found')
  async zip(@Query() query: ZipQuery): Promise<StreamableFile> {
    return new StreamableFile(this.zips.stream(await this.files.names(query)), { type: 'application/zip' });
  }

  @Post('einvoices/check')
  @HttpCode(200)
  @Permit('einvoice.build')
  @ApiOperation({
    operationId: 'checkEinvoices',
    summary:
      'Check a selection: build missing files, and once more those with faults, from customers and company as they are now',
  })
  @ApiOkResponse({ type: CheckedDto })
  check(@Query() query: ZipQuery): Promise<CheckedDto> {
    return this.einvoices.check(query);
  }

  @Get('invoices/:id/einvoice')
  @Permit('einvoice.read')
  @ApiOperation({ operationId: 'getEinvoice', summary: "A document's e-invoice: name, state, faults" })
  @ApiOkResponse({ type: EinvoiceDto })
  @ApiProblem(404, 'einvoice.not-found')
  async one(@Param('id', ParseIntPipe) id: number): Promise<EinvoiceDto> {
    return EinvoiceDto.from(await this.files.ofInvoice(id));
  }

  @Get('invoices/:id/einvoice.xml')
  @Permit('einvoice.read')
  @ApiOperation({ operationId: 'downloadEinvoice', summary: "A document's FatturaPA file" })
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'einvoice.not-found')
  async xml(@Param('id', ParseIntPipe) id: number): Promise<StreamableFile> {
    const { id: fileId, fileName } = await this.files.ofInvoice(id);
    const [file] = await this.files.contents([fileId]);
    return new StreamableFile(file?.xml ?? Buffer.alloc(0), {
      type: 'application/xml; charset=utf-8',
      disposition: `attachment; filename="${fileName}"`,
    });
  }

  @Post('invoices/:id/einvoice')
  @HttpCode(200)
  @Permit('einvoice.build')
  @ApiOperation({
    operationId: 'rebuildEinvoice',
    summary: 'Build the file anew, under a new name, after a fault was mended',
  })
  @ApiOkResponse({ type: EinvoiceDto })
  @ApiProblem(409, 'invoice.not-issued')
  @ApiProblem(409, 'einvoice.not-electronic', 'einvoice.sent')
  async rebuild(@Param('id', ParseIntPipe) id: number): Promise<EinvoiceDto> {
    await this.einvoices.rebuild(id);
    return EinvoiceDto.from(await this.files.ofInvoice(id));
  }
}
