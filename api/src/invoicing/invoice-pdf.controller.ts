import {
  Body,
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
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { contentDisposition } from '../platform/files/content-disposition';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { PrintProgressDto, PrintSelectionDto } from './invoice-pdf.dto';
import { InvoicePdf } from './invoice-pdf.service';
import { InvoicePrinting } from './invoice-printing.service';
import { InvoiceReader } from './invoice.query';
import { InvoiceZip } from './invoice-zip.service';

/** Its fixed paths come before `/invoices/:id`, so this controller is registered first. */
@ApiTags('invoicing')
@Controller('invoices')
export class InvoicePdfController {
  constructor(
    private readonly reader: InvoiceReader,
    private readonly pdfs: InvoicePdf,
    private readonly printing: InvoicePrinting,
    private readonly zips: InvoiceZip,
  ) {}

  @Get('pdf.zip')
  @Permit('invoice.read')
  @Header('Content-Disposition', 'attachment; filename="fatture.zip"')
  @ApiOperation({ operationId: 'downloadInvoices', summary: 'The PDFs of a selection as one ZIP, streamed' })
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'invoice.not-found')
  @ApiProblem(422, 'invoice.invalid-selection')
  async zip(@Query() selection: PrintSelectionDto): Promise<StreamableFile> {
    return new StreamableFile(await this.zips.stream(selection), { type: 'application/zip' });
  }

  @Get('print-progress')
  @Permit('invoice.read')
  @ApiOperation({ operationId: 'getPrintProgress', summary: 'How many documents of a selection are printed' })
  @ApiOkResponse({ type: PrintProgressDto })
  @ApiProblem(422, 'invoice.invalid-selection')
  async progress(@Query() selection: PrintSelectionDto): Promise<PrintProgressDto> {
    return PrintProgressDto.from(await this.printing.progress(selection));
  }

  @Post('print')
  @HttpCode(202)
  @Permit('invoice.read')
  @ApiOperation({
    operationId: 'printInvoices',
    summary: 'Have the PDFs of a selection printed and kept; repeating prints only what is missing',
  })
  @ApiAcceptedResponse({ type: PrintProgressDto })
  @ApiProblem(422, 'invoice.invalid-selection')
  async print(@Body() selection: PrintSelectionDto): Promise<PrintProgressDto> {
    return PrintProgressDto.from(await this.printing.request(selection));
  }

  @Get(':id/pdf')
  @Permit('invoice.read')
  @ApiOperation({
    operationId: 'getInvoicePdf',
    summary: "A document's PDF, to be shown; that of a draft says so",
  })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'invoice.not-found')
  async one(@Param('id', ParseIntPipe) id: number): Promise<StreamableFile> {
    await this.reader.assertVisible(id);
    const { name, size, content } = await this.pdfs.render(id);
    const disposition = contentDisposition(name, 'inline');
    const options = { type: 'application/pdf', disposition, length: size };
    return content instanceof Uint8Array
      ? new StreamableFile(content, options)
      : new StreamableFile(content, options);
  }
}
