import {
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  type StreamableFile,
  UploadedFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { keptFile } from '../../platform/files/kept-file';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { sentFile, TakesFile, type Upload } from '../../platform/http/upload';
import { LetterOfIntentDto } from './letter-of-intent.dto';
import { LettersOfIntent } from './letter-of-intent.service';
import { LetterReceipts } from './letter-receipt.service';

@ApiTags('invoicing')
@Controller('letters-of-intent/:id/receipt')
export class LetterReceiptController {
  constructor(
    private readonly letters: LettersOfIntent,
    private readonly receipts: LetterReceipts,
  ) {}

  @Get()
  @Permit('partner.read')
  @Header('Content-Security-Policy', "sandbox; default-src 'none'")
  @ApiOperation({
    operationId: 'downloadLetterReceipt',
    summary: "The revenue agency's receipt of a letter of intent, as a download",
  })
  @ApiProduces('application/pdf', 'application/xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'letter-of-intent.not-found')
  @ApiProblem(409, 'letter-of-intent.without-receipt')
  async download(@Param('id', ParseIntPipe) id: number): Promise<StreamableFile> {
    return keptFile(await this.receipts.open(id));
  }

  @Post()
  @HttpCode(200)
  @Permit('partner.write')
  @TakesFile({ description: 'PDF or XML, at most 5 MB.', mostBytes: 5_000_000 })
  @ApiOperation({
    operationId: 'keepLetterReceipt',
    summary: "Keep the revenue agency's receipt with a letter of intent, in place of one that was there",
  })
  @ApiOkResponse({ type: LetterOfIntentDto })
  @ApiProblem(404, 'letter-of-intent.not-found')
  @ApiProblem(413, 'request.too-large')
  @ApiProblem(422, 'attachment.invalid-without-file', 'letter-of-intent.invalid-receipt')
  async keep(
    @Param('id', ParseIntPipe) id: number,
    @UploadedFile() upload: Upload | undefined,
  ): Promise<LetterOfIntentDto> {
    await this.receipts.keep(id, sentFile(upload));
    return this.letters.get(id);
  }
}
