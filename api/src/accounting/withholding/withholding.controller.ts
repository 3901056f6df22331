import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@ponte/shared/domain-error';
import { Permit } from '../../platform/auth/permit.decorator';
import { contentDisposition } from '../../platform/files/content-disposition';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { sheetBytes, XLSX } from '../../platform/sheets/sheet';
import { withholdingSheet } from './withholding-sheet';
import { PayWithholdingDto, WithholdingYearDto } from './withholding.dto';
import { WithholdingService } from './withholding.service';

@ApiTags('accounting')
@Controller('withholdings')
export class WithholdingController {
  constructor(private readonly withholdings: WithholdingService) {}

  @Get(':year')
  @Permit('supplier-payment.read')
  @ApiOperation({
    operationId: 'getWithholdings',
    summary: 'What was withheld from suppliers in a year: by month with what is to be paid, and by supplier',
  })
  @ApiOkResponse({ type: WithholdingYearDto })
  @ApiProblem(404, 'withholding.not-found')
  async year(@Param('year', ParseIntPipe) year: number): Promise<WithholdingYearDto> {
    return WithholdingYearDto.from(await this.withholdings.year(known(year)));
  }

  @Get(':year/xlsx')
  @Permit('supplier-payment.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'exportWithholdings',
    summary: 'All that was withheld in a year as a spreadsheet, by supplier: what certificates are made from',
  })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'withholding.not-found')
  async xlsx(@Param('year', ParseIntPipe) year: number): Promise<StreamableFile> {
    const found = await this.withholdings.year(known(year));
    return new StreamableFile(await sheetBytes(withholdingSheet(found)), {
      type: XLSX,
      disposition: contentDisposition(`ritenute-${String(year)}.xlsx`),
    });
  }

  @Post(':month/pay')
  @HttpCode(200)
  @Permit('supplier-payment.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'payWithholdings',
    summary: 'Record that the tax withheld in a month was paid; the month by its first day',
  })
  @ApiOkResponse({ type: WithholdingYearDto })
  @ApiProblem(404, 'withholding.not-found', 'payment-method.not-found')
  @ApiProblem(409, 'withholding.nothing-due', 'period.locked')
  @ApiProblem(422, 'withholding.invalid-day')
  async pay(@Param('month') month: string, @Body() body: PayWithholdingDto): Promise<WithholdingYearDto> {
    await this.withholdings.pay(month, body.paidOn, body.methodCode);
    return WithholdingYearDto.from(await this.withholdings.year(Number(month.slice(0, 4))));
  }
}

function known(year: number): number {
  if (year < 2000 || year > 2999) throw new DomainError('withholding.not-found', { year });
  return year;
}
