import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { isCivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { AccountingPeriodDto, ChangePeriodDto } from './accounting-period.dto';
import { AccountingPeriodService, type PeriodOverview } from './accounting-period.service';

@ApiTags('accounting')
@Controller('accounting-periods')
export class AccountingPeriodController {
  constructor(private readonly periods: AccountingPeriodService) {}

  @Get()
  @Permit('accounting-period.read')
  @ApiOperation({
    operationId: 'listAccountingPeriods',
    summary: 'Months of the books with their locks, the latest first; all of them, whatever the page',
  })
  @ApiOkResponse({ type: pageOf(AccountingPeriodDto) })
  async list(): Promise<Page<AccountingPeriodDto>> {
    return page(await this.periods.list());
  }

  @Post(':month')
  @HttpCode(200)
  @Permit('accounting-period.lock')
  @ApiParam({ name: 'month', type: String, example: '2026-03-01', description: 'First day of the month.' })
  @ApiOperation({
    operationId: 'changeAccountingPeriod',
    summary: 'Close a month of the books or open it again; locking it locks all months before it, for good',
  })
  @ApiOkResponse({ type: pageOf(AccountingPeriodDto) })
  @ApiProblem(404, 'period.not-found')
  @ApiProblem(409, 'period.final', 'period.not-over', 'period.has-drafts', 'period.has-unposted')
  async change(
    @Param('month') month: string,
    @Body() { state }: ChangePeriodDto,
  ): Promise<Page<AccountingPeriodDto>> {
    if (!isCivilDate(month)) throw new DomainError('period.not-found', { month });
    return page(await this.periods.change(month, state));
  }
}

function page(months: readonly PeriodOverview[]): Page<AccountingPeriodDto> {
  return { data: months.map((month) => AccountingPeriodDto.from(month)), total: months.length };
}
