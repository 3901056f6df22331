import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { Clock } from '../../platform/clock.service';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import {
  CreateDunningExemptionDto,
  DunningExemptionDto,
  DunningExemptionQueryDto,
} from './dunning-exemption.dto';
import { DunningExemptions } from './dunning-exemptions.service';

@ApiTags('dunning')
@Controller('dunning-exemptions')
export class DunningExemptionController {
  constructor(
    private readonly exemptions: DunningExemptions,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permit('dunning.read')
  @ApiOperation({
    operationId: 'listDunningExemptions',
    summary: 'Customers who are never cut off; sort by `id`, `until`, `createdAt`',
  })
  @ApiOkResponse({ type: pageOf(DunningExemptionDto) })
  async list(@Query() query: DunningExemptionQueryDto): Promise<Page<DunningExemptionDto>> {
    const { data, total } = await this.exemptions.list(query);
    return { data: data.map((row) => DunningExemptionDto.from(row, this.clock.today())), total };
  }

  @Post()
  @Permit('dunning.write')
  @ApiOperation({
    operationId: 'grantDunningExemption',
    summary: 'Never cut a customer off, for good or until a day; a line that is cut off comes back',
  })
  @ApiCreatedResponse({ type: DunningExemptionDto })
  @ApiProblem(422, 'dunning-exemption.invalid')
  async grant(@Body() body: CreateDunningExemptionDto): Promise<DunningExemptionDto> {
    return DunningExemptionDto.from(await this.exemptions.grant(body), this.clock.today());
  }

  @Post(':id/end')
  @HttpCode(200)
  @Permit('dunning.write')
  @ApiOperation({ operationId: 'endDunningExemption', summary: 'Take an exemption back' })
  @ApiOkResponse({ type: DunningExemptionDto })
  @ApiProblem(404, 'dunning-exemption.not-found')
  @ApiProblem(409, 'dunning-exemption.ended')
  async end(@Param('id', ParseIntPipe) id: number): Promise<DunningExemptionDto> {
    return DunningExemptionDto.from(await this.exemptions.end(id), this.clock.today());
  }
}
