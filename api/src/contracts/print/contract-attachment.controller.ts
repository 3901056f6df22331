import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  ParseIntPipe,
  Patch,
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
  ApiNoContentResponse,
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
import {
  AddAttachmentDto,
  ContractAttachmentDto,
  EditAttachmentDto,
  OrderAttachmentsDto,
} from './contract-attachment.dto';
import { ContractAttachments } from './contract-attachments.service';

/** What multer gives of a file. */
interface Upload {
  /** As the browser wrote it: UTF-8 read as Latin-1. */
  readonly originalname: string;
  readonly buffer: Buffer;
}

/** A little more than is taken, so that what is too large is told so in our own words. */
const LIMITS = { fileSize: 20_000_000, files: 1 };

@ApiTags('contracts')
@Controller('contracts/:contractId/attachments')
export class ContractAttachmentController {
  constructor(
    private readonly attachments: ContractAttachments,
    private readonly files: FileService,
  ) {}

  @Get()
  @Permit('contract.read')
  @ApiOperation({ operationId: 'listContractAttachments', summary: 'Papers of a contract, in their order' })
  @ApiOkResponse({ type: ContractAttachmentDto, isArray: true })
  @ApiProblem(404, 'contract.not-found')
  async list(@Param('contractId', ParseIntPipe) contractId: number): Promise<ContractAttachmentDto[]> {
    const papers = await this.attachments.list(contractId);
    return papers.map(({ attachment, file }) => ContractAttachmentDto.from(attachment, file));
  }

  @Get(':id/content')
  @Permit('contract.read')
  @Header('Content-Security-Policy', "sandbox; default-src 'none'")
  @ApiOperation({ operationId: 'downloadContractAttachment', summary: 'The bytes of a paper, as a download' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'attachment.not-found')
  async content(
    @Param('contractId', ParseIntPipe) contractId: number,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<StreamableFile> {
    const { attachment } = await this.attachments.get(contractId, id);
    const { file, content } = await this.files.stream(attachment.fileId);
    const disposition = contentDisposition(file.name);
    return new StreamableFile(content, { type: file.mime, disposition, length: file.size });
  }

  @Post()
  @Permit('contract.write')
  @UseInterceptors(FileInterceptor('file', { limits: LIMITS }))
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary', description: 'At most 15 MB.' },
        title: { type: 'string', maxLength: 160, example: 'Documento d’identità' },
        printed: { type: 'boolean', description: 'Left out: printed if it can be.' },
      },
    },
  })
  @ApiOperation({ operationId: 'addContractAttachment', summary: 'Add a paper, to be printed or only filed' })
  @ApiCreatedResponse({ type: ContractAttachmentDto })
  @ApiProblem(404, 'contract.not-found')
  @ApiProblem(409, 'attachment.unsupported')
  @ApiProblem(409, 'contract-print.signed')
  async add(
    @Param('contractId', ParseIntPipe) contractId: number,
    @UploadedFile() upload: Upload | undefined,
    @Body() body: AddAttachmentDto,
  ): Promise<ContractAttachmentDto> {
    if (!upload) throw new DomainError('attachment.invalid-without-file');
    const paper = {
      name: Buffer.from(upload.originalname, 'latin1').toString('utf8').slice(0, 200),
      bytes: upload.buffer,
    };
    const { attachment, file } = await this.attachments.add(contractId, paper, body);
    return ContractAttachmentDto.from(attachment, file);
  }

  @Post('order')
  @HttpCode(200)
  @Permit('contract.write')
  @ApiOperation({
    operationId: 'orderContractAttachments',
    summary: 'Put the papers of a contract in another order',
  })
  @ApiOkResponse({ type: ContractAttachmentDto, isArray: true })
  @ApiProblem(404, 'contract.not-found')
  @ApiProblem(409, 'contract-print.signed')
  @ApiProblem(422, 'attachment.invalid-order')
  async order(
    @Param('contractId', ParseIntPipe) contractId: number,
    @Body() { ids }: OrderAttachmentsDto,
  ): Promise<ContractAttachmentDto[]> {
    const papers = await this.attachments.order(contractId, ids);
    return papers.map(({ attachment, file }) => ContractAttachmentDto.from(attachment, file));
  }

  @Patch(':id')
  @Permit('contract.write')
  @ApiOperation({
    operationId: 'editContractAttachment',
    summary: 'Change the title of a paper, or whether it is printed',
  })
  @ApiOkResponse({ type: ContractAttachmentDto })
  @ApiProblem(404, 'attachment.not-found')
  @ApiProblem(409, 'record.changed')
  @ApiProblem(409, 'contract-print.signed')
  async edit(
    @Param('contractId', ParseIntPipe) contractId: number,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EditAttachmentDto,
  ): Promise<ContractAttachmentDto> {
    const { attachment, file } = await this.attachments.edit(contractId, id, body);
    return ContractAttachmentDto.from(attachment, file);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('contract.write')
  @ApiOperation({ operationId: 'removeContractAttachment', summary: 'Take a paper off a contract' })
  @ApiNoContentResponse()
  @ApiProblem(404, 'attachment.not-found')
  @ApiProblem(409, 'contract-print.signed')
  async remove(
    @Param('contractId', ParseIntPipe) contractId: number,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<void> {
    await this.attachments.remove(contractId, id);
  }
}
