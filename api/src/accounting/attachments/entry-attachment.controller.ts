import {
  Controller,
  Get,
  Header,
  Param,
  ParseIntPipe,
  Post,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { DomainError } from '@ponte/shared/domain-error';
import { Permit } from '../../platform/auth/permit.decorator';
import { contentDisposition } from '../../platform/files/content-disposition';
import { FileService } from '../../platform/files/file.service';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { EntryAttachmentDto } from './entry-attachment.dto';
import { EntryAttachments } from './entry-attachments.service';

/** What multer gives of a file; its name is UTF-8 read as Latin-1. */
interface Upload {
  readonly originalname: string;
  readonly buffer: Buffer;
}

const MOST_BYTES = 15_000_000;

@ApiTags('accounting')
@Controller('journal-entries/:entryId/attachments')
export class EntryAttachmentController {
  constructor(
    private readonly attachments: EntryAttachments,
    private readonly files: FileService,
  ) {}

  @Get()
  @Permit('journal-entry.read')
  @ApiOperation({ operationId: 'listEntryAttachments', summary: 'Papers that prove an entry' })
  @ApiOkResponse({ type: EntryAttachmentDto, isArray: true })
  @ApiProblem(404, 'journal-entry.not-found')
  async list(@Param('entryId', ParseIntPipe) entryId: number): Promise<EntryAttachmentDto[]> {
    return (await this.attachments.list(entryId)).map((paper) => EntryAttachmentDto.from(paper));
  }

  @Get(':id/content')
  @Permit('journal-entry.read')
  @Header('Content-Security-Policy', "sandbox; default-src 'none'")
  @ApiOperation({ operationId: 'downloadEntryAttachment', summary: 'The bytes of a paper, as a download' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'attachment.not-found')
  async content(
    @Param('entryId', ParseIntPipe) entryId: number,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<StreamableFile> {
    const { fileId } = await this.attachments.get(entryId, id);
    const { file, content } = await this.files.stream(fileId);
    const disposition = contentDisposition(file.name);
    return new StreamableFile(content, { type: file.mime, disposition, length: file.size });
  }

  @Post()
  @Permit('journal-entry.write')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: MOST_BYTES, files: 1 } }))
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary', description: 'At most 15 MB.' } },
    },
  })
  @ApiOperation({ operationId: 'addEntryAttachment', summary: 'Keep a paper with an entry, posted or not' })
  @ApiCreatedResponse({ type: EntryAttachmentDto, isArray: true })
  @ApiProblem(404, 'journal-entry.not-found')
  @ApiProblem(422, 'attachment.invalid-without-file')
  async add(
    @Param('entryId', ParseIntPipe) entryId: number,
    @UploadedFile() upload: Upload | undefined,
  ): Promise<EntryAttachmentDto[]> {
    if (!upload) throw new DomainError('attachment.invalid-without-file');
    const name = Buffer.from(upload.originalname, 'latin1').toString('utf8').slice(0, 200);
    await this.attachments.add(entryId, { bytes: upload.buffer, name, mime: 'application/octet-stream' });
    return this.list(entryId);
  }
}
