import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import {
  BillRecordingDto,
  BillRecordingQueryDto,
  BillUndoingDto,
  NewRecordingDto,
  PreviewBillUndoDto,
  RecordBillAgainDto,
  UndoBillDto,
} from './bill-recording.dto';
import { BillRecordingQuery } from './bill-recording.query';
import { BillRecordingService } from './bill-recording.service';
import { BillUndoService } from './bill-undo.service';

const REFUSALS = [
  ...['bill.undone', 'bill.not-posted', 'bill.integrated', 'bill.paid', 'bill.vat-deducted'],
  ...['bill.vat-settled', 'bill.deferred', 'period.year-closed', 'record.changed'],
];

@ApiTags('accounting')
@Controller()
export class BillRecordingController {
  constructor(
    private readonly recordings: BillRecordingQuery,
    private readonly undos: BillUndoService,
    private readonly again: BillRecordingService,
  ) {}

  @Get('bill-recordings')
  @Permit('journal-entry.read')
  @ApiOperation({
    operationId: 'listBillRecordings',
    summary: 'Under which protocols a bill was recorded, the first one first; all of them, whatever the page',
  })
  @ApiOkResponse({ type: pageOf(BillRecordingDto) })
  async list(@Query() { billId }: BillRecordingQueryDto): Promise<Page<BillRecordingDto>> {
    const recordings = await this.recordings.ofBill(billId);
    return { data: recordings.map((each) => BillRecordingDto.from(each)), total: recordings.length };
  }

  @Post('bills/:id/undo/preview')
  @HttpCode(200)
  @Permit('journal-entry.reverse')
  @ApiOperation({
    operationId: 'previewBillUndo',
    summary: 'What undoing the recording of a bill would post; changes nothing',
  })
  @ApiOkResponse({ type: BillUndoingDto })
  @ApiProblem(404, 'bill.not-found')
  @ApiProblem(409, ...REFUSALS)
  async previewUndo(
    @Param('id', ParseIntPipe) id: number,
    @Body() { version }: PreviewBillUndoDto,
  ): Promise<BillUndoingDto> {
    return BillUndoingDto.from(await this.undos.preview(id, version));
  }

  @Post('bills/:id/undo')
  @HttpCode(200)
  @Idempotent()
  @Permit('journal-entry.reverse')
  @ApiOperation({
    operationId: 'undoBill',
    summary: 'Take the recording of a bill back: journal and registers by opposite lines; its protocol stays',
  })
  @ApiOkResponse({ type: BillUndoingDto })
  @ApiProblem(404, 'bill.not-found')
  @ApiProblem(409, ...REFUSALS, 'period.locked')
  async undo(@Param('id', ParseIntPipe) id: number, @Body() body: UndoBillDto): Promise<BillUndoingDto> {
    return BillUndoingDto.from(await this.undos.undo(id, body));
  }

  @Post('bills/:id/record/preview')
  @HttpCode(200)
  @Permit('journal-entry.write')
  @ApiOperation({
    operationId: 'previewBillRecording',
    summary: 'What recording an undone bill again would post; changes nothing',
  })
  @ApiOkResponse({ type: NewRecordingDto })
  @ApiProblem(404, 'bill.not-found')
  @ApiProblem(409, 'bill.not-undone', 'record.changed')
  @ApiProblem(422, 'bill.invalid-corrections', 'bill.invalid-competence')
  async previewRecording(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: RecordBillAgainDto,
  ): Promise<NewRecordingDto> {
    return NewRecordingDto.from(await this.again.preview(id, body));
  }

  @Post('bills/:id/record')
  @HttpCode(200)
  @Idempotent()
  @Permit('journal-entry.write')
  @ApiOperation({
    operationId: 'recordBillAgain',
    summary: 'Record an undone bill again: corrected, today, under the next protocol',
  })
  @ApiOkResponse({ type: NewRecordingDto })
  @ApiProblem(404, 'bill.not-found')
  @ApiProblem(409, 'bill.not-undone', 'record.changed', 'period.locked', 'period.year-closed')
  @ApiProblem(422, 'bill.invalid-corrections', 'bill.invalid-competence')
  async record(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: RecordBillAgainDto,
  ): Promise<NewRecordingDto> {
    return NewRecordingDto.from(await this.again.record(id, body));
  }
}
