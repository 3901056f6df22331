import { Body, Controller, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { EinvoiceFiles } from './einvoice.query';
import { MarkedDto, MarkSentDto, UnmarkSentDto } from './sent-marks.dto';
import { SentMarks } from './sent-marks.service';

@ApiTags('einvoice')
@Controller('einvoices')
export class SentMarkController {
  constructor(
    private readonly marks: SentMarks,
    private readonly files: EinvoiceFiles,
  ) {}

  @Post('sent')
  @HttpCode(200)
  @Permit('einvoice.send')
  @ApiOperation({
    operationId: 'markEinvoicesSent',
    summary: 'Say that files were given to SDI: they are not built again. Those with faults are left out',
  })
  @ApiOkResponse({ type: MarkedDto })
  async mark(@Body() { fileIds, ...selection }: MarkSentDto): Promise<MarkedDto> {
    const chosen = fileIds
      ? await this.files.visible(fileIds)
      : (await this.files.names(selection)).map(({ id }) => id);
    const marked = await this.marks.mark(chosen);
    return { chosen: chosen.length, marked };
  }

  @Post(':fileId/unsent')
  @HttpCode(204)
  @Permit('einvoice.unsend')
  @ApiOperation({
    operationId: 'unmarkEinvoiceSent',
    summary: 'Take the mark back, with a reason: set by mistake, or SDI refused the file',
  })
  @ApiNoContentResponse()
  @ApiProblem(404, 'einvoice.not-found')
  @ApiProblem(409, 'einvoice.not-sent')
  async unmark(
    @Param('fileId', ParseIntPipe) fileId: number,
    @Body() { reason }: UnmarkSentDto,
  ): Promise<void> {
    const [visible] = await this.files.visible([fileId]);
    await this.marks.unmark(visible ?? 0, reason);
  }
}
