import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../auth/permit.decorator';
import { pageOf, type Page } from '../http/list-query.dto';
import { AuditListService } from './audit-list.service';
import { AuditEntryDto, AuditQuery } from './audit.dto';

@ApiTags('audit')
@Controller('audit-entries')
export class AuditController {
  constructor(private readonly entries: AuditListService) {}

  @Get()
  @Permit('audit.read')
  @ApiOperation({
    operationId: 'listAuditEntries',
    summary: 'Who changed what and when, newest first; sort by `id` or `at`',
  })
  @ApiOkResponse({ type: pageOf(AuditEntryDto) })
  async list(@Query() query: AuditQuery): Promise<Page<AuditEntryDto>> {
    const { data, total } = await this.entries.list(query);
    return { data: data.map((entry) => AuditEntryDto.from(entry)), total };
  }
}
