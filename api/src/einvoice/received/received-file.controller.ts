import {
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
  type StreamableFile,
  UploadedFiles,
  UseInterceptors,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@ponte/shared/domain-error';
import { Permit } from '../../platform/auth/permit.decorator';
import { keptFile } from '../../platform/files/kept-file';
import { FileService } from '../../platform/files/file.service';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { uploadName, type Upload } from '../../platform/http/upload';
import { BillImport } from './bill-import.service';
import { ImportResultDto, ReceivedFileDto, ReceivedFileQuery } from './received-file.dto';
import { ReceivedFiles } from './received-file.query';

const MOST_FILES = 500;
/** A little more than is taken, so that what is too large waits with its reason. */
const LIMITS = { fileSize: 60_000_000, files: MOST_FILES };

@ApiTags('einvoice')
@Controller()
export class ReceivedFileController {
  constructor(
    private readonly imports: BillImport,
    private readonly received: ReceivedFiles,
    private readonly files: FileService,
  ) {}

  @Post('bills/import')
  @HttpCode(200)
  @Permit('bill.import')
  @UseInterceptors(FilesInterceptor('files', MOST_FILES, { limits: LIMITS }))
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['files'],
      properties: {
        files: {
          type: 'array',
          items: { type: 'string', format: 'binary' },
          description:
            'FatturaPA as XML or P7M (DER, PEM, base64), or ZIP archives of those; at most 500 of 50 MB.',
        },
      },
    },
  })
  @ApiOperation({
    operationId: 'importBills',
    summary:
      'Take in suppliers’ files: each makes its bills, is found to be a duplicate, or waits with its reason',
  })
  @ApiOkResponse({ type: ImportResultDto })
  @ApiProblem(422, 'received-file.invalid-without-files')
  async import(@UploadedFiles() uploads: readonly Upload[] | undefined): Promise<ImportResultDto> {
    if (!uploads || uploads.length === 0) throw new DomainError('received-file.invalid-without-files');
    const ids = await this.imports.import(
      uploads.map((upload) => ({ name: uploadName(upload).slice(-255), bytes: upload.buffer })),
    );
    return ImportResultDto.of(await this.received.many(ids));
  }

  @Get('received-files')
  @Permit('bill.read')
  @ApiOperation({
    operationId: 'listReceivedFiles',
    summary: 'Files that came from suppliers, and what became of them',
  })
  @ApiOkResponse({ type: pageOf(ReceivedFileDto) })
  async list(@Query() query: ReceivedFileQuery): Promise<Page<ReceivedFileDto>> {
    const { data, total } = await this.received.list(query);
    return { data: data.map((file) => ReceivedFileDto.from(file)), total };
  }

  @Get('received-files/:id/content')
  @Permit('bill.read')
  @Header('Content-Security-Policy', "sandbox; default-src 'none'")
  @ApiOperation({ operationId: 'downloadReceivedFile', summary: 'A supplier’s file as it came' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'received-file.not-found')
  async content(@Param('id', ParseIntPipe) id: number): Promise<StreamableFile> {
    const { fileId } = await this.received.one(id);
    return keptFile(await this.files.stream(fileId));
  }

  @Post('received-files/:id/retry')
  @HttpCode(200)
  @Permit('bill.import')
  @ApiOperation({
    operationId: 'retryReceivedFile',
    summary: 'Read a file again that waits, once its cause is mended',
  })
  @ApiOkResponse({ type: ReceivedFileDto })
  @ApiProblem(404, 'received-file.not-found')
  @ApiProblem(409, 'received-file.not-waiting')
  async retry(@Param('id', ParseIntPipe) id: number): Promise<ReceivedFileDto> {
    await this.imports.retry(id);
    return ReceivedFileDto.from(await this.received.one(id));
  }
}
