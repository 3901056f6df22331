import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { SessionList } from './session-list.query';
import { SessionRequests } from './session-requests.service';
import { EndedDto, EndSessionsDto, OnlineQuery, NetworkSessionDto } from './session.dto';

@ApiTags('radius')
@Controller('online-sessions')
export class OnlineSessionController {
  constructor(
    private readonly sessions: SessionList,
    private readonly requests: SessionRequests,
  ) {}

  @Get()
  @Permit('radius-session.read')
  @ApiOperation({ operationId: 'listOnlineSessions', summary: 'Who is online now' })
  @ApiOkResponse({ type: pageOf(NetworkSessionDto) })
  async list(@Query() query: OnlineQuery): Promise<Page<NetworkSessionDto>> {
    const { data, total } = await this.sessions.online(query);
    return { data: data.map((row) => NetworkSessionDto.from(row)), total };
  }

  @Post('end')
  @HttpCode(200)
  @Permit('radius-session.end')
  @Idempotent()
  @ApiOperation({
    operationId: 'endOnlineSessions',
    summary: 'Ask the NASes to end some sessions; the lines dial in again',
  })
  @ApiOkResponse({ type: EndedDto })
  @ApiProblem(409, 'radius-session.not-open')
  async endMany(@Body() { ids }: EndSessionsDto): Promise<EndedDto> {
    return Object.assign(new EndedDto(), { asked: await this.requests.end(ids, 'bulk') });
  }

  @Post(':id/end')
  @HttpCode(200)
  @Permit('radius-session.end')
  @Idempotent()
  @ApiOperation({
    operationId: 'endOnlineSession',
    summary: 'Ask the NAS to end a session; the line dials in again',
  })
  @ApiOkResponse({ type: EndedDto })
  @ApiProblem(409, 'radius-session.not-open')
  async end(@Param('id', ParseIntPipe) id: number): Promise<EndedDto> {
    return Object.assign(new EndedDto(), { asked: await this.requests.end([id], 'manual') });
  }
}
