import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { EndOutageDto, OutageDto, OutageQuery, StartOutageDto } from './outage.dto';
import { OutageService } from './outage.service';

@ApiTags('radius')
@Controller('radius-outages')
export class OutageController {
  constructor(private readonly outages: OutageService) {}

  @Get()
  @Permit('radius-outage.read')
  @ApiOperation({ operationId: 'listRadiusOutages', summary: 'Faults of the network' })
  @ApiOkResponse({ type: pageOf(OutageDto) })
  async list(@Query() query: OutageQuery): Promise<Page<OutageDto>> {
    const { data, total } = await this.outages.list(query);
    return { data: data.map((outage) => OutageDto.from(outage)), total };
  }

  @Get(':id')
  @Permit('radius-outage.read')
  @ApiOperation({ operationId: 'getRadiusOutage', summary: 'One fault' })
  @ApiOkResponse({ type: OutageDto })
  @ApiProblem(404, 'radius-outage.not-found')
  async one(@Param('id', ParseIntPipe) id: number): Promise<OutageDto> {
    return OutageDto.from(await this.outages.get(id));
  }

  @Post()
  @Permit('radius-outage.write')
  @ApiOperation({
    operationId: 'startRadiusOutage',
    summary: 'A fault begins: until it is over nobody there is cut off for money',
  })
  @ApiCreatedResponse({ type: OutageDto })
  @ApiProblem(409, 'radius-outage.already-open')
  @ApiProblem(422, 'radius-outage.invalid-place')
  async start(@Body() { nasId, accessPointId, reason, startsAt }: StartOutageDto): Promise<OutageDto> {
    const outage = await this.outages.start({
      ...{ nasId: nasId ?? null, accessPointId: accessPointId ?? null, reason },
      ...(startsAt === undefined ? {} : { startsAt: new Date(startsAt) }),
    });
    return OutageDto.from(outage);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Permit('radius-outage.write')
  @ApiOperation({
    operationId: 'endRadiusOutage',
    summary: 'A fault is over: those who were spared may be cut off',
  })
  @ApiOkResponse({ type: OutageDto })
  @ApiProblem(404, 'radius-outage.not-found')
  @ApiProblem(409, 'radius-outage.over')
  async end(@Param('id', ParseIntPipe) id: number, @Body() { endsAt }: EndOutageDto): Promise<OutageDto> {
    return OutageDto.from(await this.outages.end(id, endsAt === undefined ? undefined : new Date(endsAt)));
  }
}
