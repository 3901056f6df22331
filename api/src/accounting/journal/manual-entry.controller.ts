import { Body, Controller, Delete, HttpCode, Param, ParseIntPipe, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { EntryReversalService } from './entry-reversal.service';
import { JournalEntryDto } from './journal-entry.dto';
import { JournalEntryQuery } from './journal-entry.query';
import { CreateEntryDto, EditEntryDto, ReverseEntryDto } from './manual-entry.dto';
import { ManualEntryService } from './manual-entry.service';

@ApiTags('accounting')
@Controller('journal-entries')
export class ManualEntryController {
  constructor(
    private readonly entries: ManualEntryService,
    private readonly reversals: EntryReversalService,
    private readonly query: JournalEntryQuery,
  ) {}

  @Post()
  @Permit('journal-entry.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'createJournalEntry',
    summary: 'Write an entry by hand, as a draft or posted',
  })
  @ApiCreatedResponse({ type: JournalEntryDto })
  @ApiProblem(404, 'journal.not-found')
  @ApiProblem(
    409,
    ...['period.locked', 'period.year-closed', 'journal-entry.reversal-locked'],
    ...['journal-entry.unbalanced', 'journal-entry.too-few-lines'],
  )
  @ApiProblem(422, 'journal-entry.invalid', 'journal-entry.invalid-reversal-day')
  async create(@Body() body: CreateEntryDto): Promise<JournalEntryDto> {
    return this.one(await this.entries.create(body));
  }

  @Patch(':id')
  @Permit('journal-entry.write')
  @ApiOperation({ operationId: 'editJournalEntry', summary: 'Change a draft, and post it if so asked' })
  @ApiOkResponse({ type: JournalEntryDto })
  @ApiProblem(404, 'journal-entry.not-found')
  @ApiProblem(409, 'journal-entry.posted', 'record.changed', 'period.locked', 'journal-entry.unbalanced')
  @ApiProblem(422, 'journal-entry.invalid')
  async edit(@Param('id', ParseIntPipe) id: number, @Body() body: EditEntryDto): Promise<JournalEntryDto> {
    await this.entries.edit(id, body);
    return this.one(id);
  }

  @Post(':id/post')
  @HttpCode(200)
  @Permit('journal-entry.write')
  @ApiOperation({
    operationId: 'postJournalEntry',
    summary: 'Post a draft; from then on it only can be reversed',
  })
  @ApiOkResponse({ type: JournalEntryDto })
  @ApiProblem(404, 'journal-entry.not-found')
  @ApiProblem(409, 'journal-entry.posted', 'period.locked', 'journal-entry.unbalanced')
  async post(@Param('id', ParseIntPipe) id: number): Promise<JournalEntryDto> {
    await this.entries.post(id);
    return this.one(id);
  }

  @Post(':id/reverse')
  @HttpCode(200)
  @Permit('journal-entry.reverse')
  @Idempotent()
  @ApiOperation({
    operationId: 'reverseJournalEntry',
    summary: 'Undo a posted entry by its mirror; answers the reversing entry',
  })
  @ApiOkResponse({ type: JournalEntryDto })
  @ApiProblem(404, 'journal-entry.not-found')
  @ApiProblem(
    409,
    'journal-entry.not-posted',
    'journal-entry.reversed',
    'journal-entry.has-document',
    'journal-entry.of-bill',
    'period.locked',
  )
  @ApiProblem(422, 'journal-entry.invalid-day')
  async reverse(
    @Param('id', ParseIntPipe) id: number,
    @Body() { postedOn, reason }: ReverseEntryDto,
  ): Promise<JournalEntryDto> {
    return this.one(await this.reversals.reverse(id, postedOn, reason));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('journal-entry.write')
  @ApiOperation({ operationId: 'deleteJournalEntry', summary: 'Throw a draft away' })
  @ApiNoContentResponse()
  @ApiProblem(404, 'journal-entry.not-found')
  @ApiProblem(409, 'journal-entry.posted')
  async delete(@Param('id', ParseIntPipe) id: number): Promise<void> {
    await this.entries.delete(id);
  }

  private async one(id: number): Promise<JournalEntryDto> {
    return JournalEntryDto.from(await this.query.one(id));
  }
}
