import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { contentDisposition } from '../../platform/files/content-disposition';
import { CSV, csvStream } from '../../platform/sheets/csv';
import { XLSX } from '../../platform/sheets/sheet';
import { sheetStream } from '../../platform/sheets/sheet-stream';
import { PaymentQueryDto } from '../payment.dto';
import { PaymentQuery } from '../payment.query';
import { paymentSheet } from './payment-sheet';

@ApiTags('payments')
@Controller('payments')
export class PaymentExportController {
  constructor(private readonly payments: PaymentQuery) {}

  @Get('xlsx')
  @Permit('payment.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'exportPayments',
    summary: 'All payments of a filter as a spreadsheet, by day of receipt; `page` and `sort` are left aside',
  })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  xlsx(@Query() query: PaymentQueryDto): StreamableFile {
    return new StreamableFile(sheetStream(paymentSheet(this.payments.all(query))), {
      type: XLSX,
      disposition: contentDisposition('incassi.xlsx'),
    });
  }

  @Get('csv')
  @Permit('payment.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'exportPaymentsCsv',
    summary: 'The same as CSV: semicolons, UTF-8, amounts with a comma',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  csv(@Query() query: PaymentQueryDto): StreamableFile {
    return new StreamableFile(csvStream(paymentSheet(this.payments.all(query))), {
      type: CSV,
      disposition: contentDisposition('incassi.csv'),
    });
  }
}
