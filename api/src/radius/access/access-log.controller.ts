import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { AccessChangeDto, AccessLogQuery } from './access-log.dto';
import { AccessLog } from './access-log.query';

@ApiTags('radius')
@Controller('radius-access-changes')
export class AccessLogController {
  constructor(private readonly log: AccessLog) {}

  @Get()
  @Permit('radius-account.read')
  @ApiOperation({
    operationId: 'listRadiusAccessChanges',
    summary: 'Changes of the access of accounts with their causes, newest first',
  })
  @ApiOkResponse({ type: pageOf(AccessChangeDto) })
  async list(@Query() query: AccessLogQuery): Promise<Page<AccessChangeDto>> {
    const { data, total } = await this.log.list(query);
    return { data: data.map((change) => AccessChangeDto.from(change)), total };
  }
}
