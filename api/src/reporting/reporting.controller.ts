import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { Clock } from '../platform/clock.service';
import { currentActor } from '../platform/context';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { DashboardDto } from './dashboard.dto';
import { DashboardQuery } from './dashboard.query';
import { PartnerCountersDto } from './partner-counters.dto';
import { PartnerCountersQuery } from './partner-counters.query';

@ApiTags('reporting')
@Controller()
export class ReportingController {
  constructor(
    private readonly dashboards: DashboardQuery,
    private readonly counters: PartnerCountersQuery,
    private readonly clock: Clock,
  ) {}

  @Get('dashboard')
  @Permit('dashboard.read')
  @ApiOperation({ operationId: 'getDashboard', summary: 'Figures of the month, and how they came to be' })
  @ApiOkResponse({ type: DashboardDto })
  async dashboard(): Promise<DashboardDto> {
    return DashboardDto.from(await this.dashboards.of(this.clock.today()));
  }

  @Get('partners/:id/counters')
  @Permit('partner.read')
  @ApiOperation({ operationId: 'getPartnerCounters', summary: 'How much hangs on a partner' })
  @ApiOkResponse({ type: PartnerCountersDto })
  @ApiProblem(404, 'partner.not-found')
  async partner(@Param('id', ParseIntPipe) id: number): Promise<PartnerCountersDto> {
    const counters = await this.counters.of(id, this.clock.today());
    return PartnerCountersDto.from(counters, currentActor().permissions.has('payment.read'));
  }
}
