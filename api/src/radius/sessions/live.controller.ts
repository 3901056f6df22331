import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { AddressHolderQuery } from './address-holder.query';
import { LineStateQuery } from './line-state.query';
import {
  AddressHolderDto,
  AreaDto,
  FindHolderDto,
  HoldersDto,
  LineStateDto,
  LineStateQueryDto,
  NasStateDto,
  TrafficBarDto,
  TrafficQueryDto,
} from './live.dto';
import { NasStateQuery } from './nas-state.query';
import { TrafficQuery } from './traffic.query';

/** The network as it is now, and what it tells of its customers. */
@ApiTags('radius')
@Controller('network')
export class LiveController {
  constructor(
    private readonly nases: NasStateQuery,
    private readonly lines: LineStateQuery,
    private readonly traffic: TrafficQuery,
    private readonly holders: AddressHolderQuery,
  ) {}

  @Get('nas-states')
  @Permit('radius-session.read')
  @ApiOperation({ operationId: 'listNasStates', summary: 'How the NASes are doing, those in trouble first' })
  @ApiOkResponse({ type: NasStateDto, isArray: true })
  async nasStates(): Promise<NasStateDto[]> {
    return (await this.nases.all()).map((state) => NasStateDto.from(state));
  }

  @Get('areas')
  @Permit('radius-session.read')
  @ApiOperation({ operationId: 'listNetworkAreas', summary: 'Sites of NASes and access points' })
  @ApiOkResponse({ type: AreaDto, isArray: true })
  async areas(): Promise<AreaDto[]> {
    return (await this.nases.areas()).map((id) => Object.assign(new AreaDto(), { id }));
  }

  @Get('lines')
  @Permit('radius-session.read')
  @ApiOperation({
    operationId: 'listLineStates',
    summary: 'The lines of a customer or contract as they are now',
  })
  @ApiOkResponse({ type: LineStateDto, isArray: true })
  async lineStates(@Query() query: LineStateQueryDto): Promise<LineStateDto[]> {
    return (await this.lines.of(query)).map((line) => LineStateDto.from(line));
  }

  @Get('accounts/:id/traffic')
  @Permit('radius-session.read')
  @ApiOperation({
    operationId: 'getAccountTraffic',
    summary: 'What an account moved, by hours, days or months',
  })
  @ApiOkResponse({ type: TrafficBarDto, isArray: true })
  @ApiProblem(404, 'radius-account.not-found')
  async trafficOf(
    @Param('id', ParseIntPipe) id: number,
    @Query() { span, upTo }: TrafficQueryDto,
  ): Promise<TrafficBarDto[]> {
    return (await this.traffic.of(id, span, upTo)).map((bar) => TrafficBarDto.from(bar));
  }

  @Post('address-holders')
  @HttpCode(200)
  @Permit('radius-session.trace')
  @ApiOperation({
    operationId: 'findAddressHolders',
    summary: 'Who had an address at a moment, among all sessions that are kept; each search is recorded',
  })
  @ApiOkResponse({ type: HoldersDto })
  @ApiProblem(422, 'radius-session.invalid-address')
  @ApiProblem(422, 'radius-session.invalid-port')
  async find(@Body() { address, port = null, at, reason }: FindHolderDto): Promise<HoldersDto> {
    const { inside, holders } = await this.holders.find({ address, port, at: new Date(at), reason });
    return Object.assign(new HoldersDto(), {
      inside,
      holders: holders.map((row) => AddressHolderDto.from(row)),
    });
  }
}
