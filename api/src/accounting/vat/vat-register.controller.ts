import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { sheetBytes, XLSX } from '../../platform/sheets/sheet';
import { VatRegisterPdf } from './vat-register-pdf.service';
import { vatRegisterSheet } from './vat-register-sheet';
import { VatPeriodDto, VatRegisterDto, VatRegisterQueryDto } from './vat-register.dto';
import { VatRegisterQuery } from './vat-register.query';

@ApiTags('accounting')
@Controller('vat-registers/sales')
export class VatRegisterController {
  constructor(
    private readonly registers: VatRegisterQuery,
    private readonly pdfs: VatRegisterPdf,
  ) {}

  @Get()
  @Permit('vat-register.read')
  @ApiOperation({
    operationId: 'getSalesVatRegister',
    summary: 'VAT register of sales: lines of a period, sums by rate, and what the journal has of them',
  })
  @ApiOkResponse({ type: VatRegisterDto })
  async sales(@Query() query: VatRegisterQueryDto): Promise<VatRegisterDto> {
    return VatRegisterDto.from(await this.registers.sales(query));
  }

  @Get('xlsx')
  @Permit('vat-register.read')
  @Header('Content-Disposition', 'attachment; filename="registro-iva-vendite.xlsx"')
  @ApiOperation({ operationId: 'exportSalesVatRegister', summary: 'VAT register of sales as a spreadsheet' })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(409, 'vat-register.too-long')
  async xlsx(@Query() query: VatPeriodDto): Promise<StreamableFile> {
    const sheet = vatRegisterSheet(await this.registers.allSales(query));
    return new StreamableFile(await sheetBytes(sheet), { type: XLSX });
  }

  @Get('pdf')
  @Permit('vat-register.read')
  @Header('Content-Disposition', 'attachment; filename="registro-iva-vendite.pdf"')
  @ApiOperation({ operationId: 'printSalesVatRegister', summary: 'VAT register of sales as PDF' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(409, 'vat-register.too-long')
  async pdf(@Query() query: VatPeriodDto): Promise<StreamableFile> {
    return new StreamableFile(await this.pdfs.sales(query), { type: 'application/pdf' });
  }
}
