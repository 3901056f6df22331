import {
  Controller,
  Get,
  Header,
  Param,
  ParseIntPipe,
  Post,
  type StreamableFile,
  UploadedFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { keptFile } from '../../platform/files/kept-file';
import { FileService } from '../../platform/files/file.service';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { sentFile, TakesFile, type Upload } from '../../platform/http/upload';
import { EntryAttachmentDto } from './entry-attachment.dto';
import { EntryAttachments } from './entry-attachments.service';

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
    return keptFile(await this.files.stream(fileId));
  }

  @Post()
  @Permit('journal-entry.write')
  @TakesFile({ description: 'At most 15 MB.', mostBytes: 15_000_000 })
  @ApiOperation({ operationId: 'addEntryAttachment', summary: 'Keep a paper with an entry, posted or not' })
  @ApiCreatedResponse({ type: EntryAttachmentDto, isArray: true })
  @ApiProblem(404, 'journal-entry.not-found')
  @ApiProblem(422, 'attachment.invalid-without-file')
  async add(
    @Param('entryId', ParseIntPipe) entryId: number,
    @UploadedFile() upload: Upload | undefined,
  ): Promise<EntryAttachmentDto[]> {
    await this.attachments.add(entryId, { ...sentFile(upload), mime: 'application/octet-stream' });
    return this.list(entryId);
  }
}
