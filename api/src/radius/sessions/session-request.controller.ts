import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { SessionRequestList } from './session-request-list.query';
import { SessionRequestDto, SessionRequestQuery } from './session-request.dto';

@ApiTags('radius')
@Controller('session-requests')
export class SessionRequestController {
  constructor(private readonly requests: SessionRequestList) {}

  @Get()
  @Permit('radius-session.read')
  @ApiOperation({
    operationId: 'listSessionRequests',
    summary: 'What NASes were asked to do with sessions, and what they made of it',
  })
  @ApiOkResponse({ type: pageOf(SessionRequestDto) })
  async list(@Query() query: SessionRequestQuery): Promise<Page<SessionRequestDto>> {
    const { data, total } = await this.requests.list(query);
    return { data: data.map((row) => SessionRequestDto.from(row)), total };
  }
}
