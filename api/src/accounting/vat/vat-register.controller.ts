import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@ponte/shared/domain-error';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { sheetBytes, XLSX } from '../../platform/sheets/sheet';
import type { VatRegisterKind } from './vat-entry.entity';
import { VatRegisterPdf } from './vat-register-pdf.service';
import { vatRegisterSheet } from './vat-register-sheet';
import { VatPeriodDto, VatRegisterDto, VatRegisterQueryDto } from './vat-register.dto';
import { VatRegisterQuery } from './vat-register.query';

const BOOKS = { sales: 'sale', purchases: 'purchase' } as const satisfies Record<string, VatRegisterKind>;
const FILE_NAMES = { sale: 'registro-iva-vendite', purchase: 'registro-iva-acquisti' } as const;

const BOOK = { name: 'book', enum: Object.keys(BOOKS), description: 'Which register.' };

@ApiTags('accounting')
@Controller('vat-registers/:book')
export class VatRegisterController {
  constructor(
    private readonly registers: VatRegisterQuery,
    private readonly pdfs: VatRegisterPdf,
  ) {}

  @Get()
  @Permit('vat-register.read')
  @ApiParam(BOOK)
  @ApiOperation({
    operationId: 'getVatRegister',
    summary: 'VAT register: lines of a period, sums by rate, and what the journal has of them',
  })
  @ApiOkResponse({ type: VatRegisterDto })
  @ApiProblem(404, 'vat-register.not-found')
  async register(@Param('book') book: string, @Query() query: VatRegisterQueryDto): Promise<VatRegisterDto> {
    return VatRegisterDto.from(await this.registers.page(kindOf(book), query));
  }

  @Get('xlsx')
  @Permit('vat-register.read')
  @ApiParam(BOOK)
  @ApiOperation({ operationId: 'exportVatRegister', summary: 'VAT register as a spreadsheet' })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'vat-register.not-found')
  @ApiProblem(409, 'vat-register.too-long')
  async xlsx(@Param('book') book: string, @Query() query: VatPeriodDto): Promise<StreamableFile> {
    const kind = kindOf(book);
    const sheet = vatRegisterSheet(await this.registers.whole(kind, query));
    return download(await sheetBytes(sheet), XLSX, `${FILE_NAMES[kind]}.xlsx`);
  }

  @Get('pdf')
  @Permit('vat-register.read')
  @ApiParam(BOOK)
  @ApiOperation({ operationId: 'printVatRegister', summary: 'VAT register as PDF' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'vat-register.not-found')
  @ApiProblem(409, 'vat-register.too-long')
  async pdf(@Param('book') book: string, @Query() query: VatPeriodDto): Promise<StreamableFile> {
    const kind = kindOf(book);
    return download(await this.pdfs.print(kind, query), 'application/pdf', `${FILE_NAMES[kind]}.pdf`);
  }
}

function kindOf(book: string): VatRegisterKind {
  if (book === 'sales' || book === 'purchases') return BOOKS[book];
  throw new DomainError('vat-register.not-found', { book });
}

function download(bytes: Uint8Array, type: string, name: string): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"` });
}
