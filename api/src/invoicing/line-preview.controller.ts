import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { DraftService } from './draft.service';
import { LinesPreviewDto, PreviewLinesDto } from './line-preview.dto';

@ApiTags('invoicing')
@Controller('invoices')
export class LinePreviewController {
  constructor(private readonly drafts: DraftService) {}

  @Post('preview')
  @HttpCode(200)
  @Permit('invoice.write')
  @ApiOperation({
    operationId: 'previewInvoiceLines',
    summary:
      'Taxes and accounts that lines not yet saved would get, why, and what they come to; keeps nothing',
  })
  @ApiOkResponse({ type: LinesPreviewDto })
  @ApiProblem(404, 'partner.not-found')
  @ApiProblem(409, 'partner.without-address')
  async preview(@Body() body: PreviewLinesDto): Promise<LinesPreviewDto> {
    return LinesPreviewDto.from(await this.drafts.preview(body));
  }
}
