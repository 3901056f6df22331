import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { ListQuery, pageOf, type Page } from '../../platform/http/list-query.dto';
import { JournalDto, JournalEntryDto, JournalEntryQueryDto } from './journal-entry.dto';
import { JournalEntryQuery } from './journal-entry.query';

@ApiTags('accounting')
@Controller()
export class JournalEntryController {
  constructor(private readonly entries: JournalEntryQuery) {}

  @Get('journal-entries')
  @Permit('journal-entry.read')
  @ApiOperation({
    operationId: 'listJournalEntries',
    summary: 'Journal: entries with their lines, drafts too; sort by `postedOn`, `description`, `createdAt`',
  })
  @ApiOkResponse({ type: pageOf(JournalEntryDto) })
  async list(@Query() query: JournalEntryQueryDto): Promise<Page<JournalEntryDto>> {
    const { data, total } = await this.entries.list(query);
    return { data: data.map((entry) => JournalEntryDto.from(entry)), total };
  }

  @Get('journal-entries/:id')
  @Permit('journal-entry.read')
  @ApiOperation({ operationId: 'getJournalEntry', summary: 'One journal entry' })
  @ApiOkResponse({ type: JournalEntryDto })
  @ApiProblem(404, 'journal-entry.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<JournalEntryDto> {
    return JournalEntryDto.from(await this.entries.one(id));
  }

  @Get('journals')
  @Permit('journal-entry.read')
  @ApiOperation({
    operationId: 'listJournals',
    summary: 'Books that entries are written in; sort by `code`, `name`',
  })
  @ApiOkResponse({ type: pageOf(JournalDto) })
  async journals(@Query() query: ListQuery): Promise<Page<JournalDto>> {
    const { data, total } = await this.entries.journals(query);
    return { data: data.map((journal) => JournalDto.from(journal)), total };
  }
}
