import { Controller, Get, Param, ParseIntPipe, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@ponte/shared/domain-error';
import { Permit } from '../../../platform/auth/permit.decorator';
import { ApiProblem } from '../../../platform/http/api-problem.decorator';
import { ReportPrints } from '../../prints/report-prints.service';
import { daysOf } from '../stamp-duty/stamp-duty-quarter';
import { Lipe } from './lipe.service';

@ApiTags('accounting')
@Controller('lipe')
export class LipeController {
  constructor(
    private readonly lipe: Lipe,
    private readonly prints: ReportPrints,
  ) {}

  @Get(':year/:quarter')
  @Permit('vat-settlement.read')
  @ApiOperation({
    operationId: 'getLipe',
    summary: 'Communication of the VAT settlements of a quarter (LIPE) for the tax agency, to be signed',
  })
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'lipe.not-found')
  @ApiProblem(409, 'lipe.incomplete', 'lipe.without-declarant')
  async quarter(
    @Param('year', ParseIntPipe) year: number,
    @Param('quarter', ParseIntPipe) quarter: number,
  ): Promise<StreamableFile> {
    if (year < 2000 || year > 9998 || quarter < 1 || quarter > 4)
      throw new DomainError('lipe.not-found', { year, quarter });
    const { to } = daysOf({ year, quarter });
    return this.prints.download(
      { report: 'lipe', parameters: { year, quarter }, format: 'xml', lastDay: to },
      async () => {
        const { name, xml } = await this.lipe.quarter(year, quarter);
        return { bytes: Buffer.from(xml), name, mime: 'application/xml' };
      },
    );
  }
}
