import type { Readable } from 'node:stream';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { contentDisposition } from '../../platform/files/content-disposition';
import { XLSX } from '../../platform/sheets/sheet';
import { csvStream, xlsxStream, type LongSheet } from '../../platform/sheets/sheet-stream';
import { PaymentQueryDto } from '../payment.dto';
import { PaymentQuery } from '../payment.query';
import { PAYMENT_COLUMNS, paymentRow } from './payment-sheet';

const MOST = 200_000;
const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

/** Served before the payments by number, which would take `csv` for one. */
@ApiTags('payments')
@Controller('payments')
export class PaymentExportController {
  constructor(private readonly query: PaymentQuery) {}

  @Get('csv')
  @Permit('payment.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'exportPaymentsCsv',
    summary: 'The payments of a filter as CSV, by day: at most 200,000',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse(BINARY)
  csv(@Query() filter: PaymentQueryDto): StreamableFile {
    return file(csvStream(this.sheet(filter)), 'text/csv; charset=utf-8', 'incassi.csv');
  }

  @Get('xlsx')
  @Permit('payment.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'exportPaymentsXlsx', summary: 'The same as a spreadsheet' })
  @ApiProduces(XLSX)
  @ApiOkResponse(BINARY)
  xlsx(@Query() filter: PaymentQueryDto): StreamableFile {
    return file(xlsxStream(this.sheet(filter)), XLSX, 'incassi.xlsx');
  }

  private sheet(filter: PaymentQueryDto): LongSheet {
    return { name: 'Incassi', columns: PAYMENT_COLUMNS, parts: this.rows(filter) };
  }

  private async *rows(filter: PaymentQueryDto): AsyncGenerator<(string | null)[][]> {
    for await (const payments of this.query.all(filter, MOST)) yield payments.map(paymentRow);
  }
}

function file(content: Readable, type: string, name: string): StreamableFile {
  return new StreamableFile(content, { type, disposition: contentDisposition(name) });
}
