import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@ponte/shared/domain-error';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { daysOf } from '../ledger/span';
import { lastDayOfCompetence } from '../prints/report-span';
import { ReportPrints } from '../prints/report-prints.service';
import { ApiReport } from '../reports/api-report.decorator';
import { PDF, ReportFiles } from '../reports/report-files.service';
import type { VatRegisterKind } from './vat-entry.entity';
import { VatRegisterPdf } from './vat-register-pdf.service';
import { vatRegisterSheet } from './vat-register-sheet';
import { VatPeriodDto, VatRegisterDto, VatRegisterQueryDto } from './vat-register.dto';
import { VatRegisterQuery } from './vat-register.query';

const BOOKS = { sales: 'sale', purchases: 'purchase' } as const satisfies Record<string, VatRegisterKind>;
const REPORTS = { sale: 'vat-register-sales', purchase: 'vat-register-purchases' } as const;
const FILE_NAMES = { sale: 'registro-iva-vendite', purchase: 'registro-iva-acquisti' } as const;

const BOOK = { name: 'book', enum: Object.keys(BOOKS), description: 'Which register.' };

@ApiTags('accounting')
@Controller('vat-registers/:book')
export class VatRegisterController {
  constructor(
    private readonly registers: VatRegisterQuery,
    private readonly pdfs: VatRegisterPdf,
    private readonly reports: ReportFiles,
    private readonly prints: ReportPrints,
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
    return VatRegisterDto.from(await this.registers.page(kindOf(book), query.filter()));
  }

  @Get(':format')
  @Permit('vat-register.read')
  @ApiParam(BOOK)
  @ApiReport('exportVatRegister', 'VAT register', 'vat-register.not-found')
  @ApiProblem(409, 'vat-register.too-long')
  async file(
    @Param('book') book: string,
    @Query() query: VatPeriodDto,
    @Param('format') format: string,
  ): Promise<StreamableFile> {
    const kind = kindOf(book);
    const { by, registerId } = query;
    const period = { ...daysOf(query), ...(by && { by }), ...(registerId && { registerId }) };
    const lastDay = by === 'competence' ? lastDayOfCompetence(query.to) : query.to;
    return this.prints.download(
      { report: REPORTS[kind], parameters: { ...period }, format, lastDay },
      async () => {
        const register = await this.registers.whole(kind, period);
        const fileName = FILE_NAMES[kind];
        if (format !== 'pdf')
          return this.reports.write({ sheet: vatRegisterSheet(register), fileName }, format);
        return { bytes: await this.pdfs.print(register, period), name: `${fileName}.pdf`, mime: PDF };
      },
    );
  }
}

function kindOf(book: string): VatRegisterKind {
  if (book === 'sales' || book === 'purchases') return BOOKS[book];
  throw new DomainError('vat-register.not-found', { book });
}
