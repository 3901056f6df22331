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
  type StreamableFile,
  UploadedFile,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { keptFile } from '../../platform/files/kept-file';
import { FileService } from '../../platform/files/file.service';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { sentFile, TakesFile, type Upload } from '../../platform/http/upload';
import {
  AddAttachmentDto,
  ContractAttachmentDto,
  EditAttachmentDto,
  OrderAttachmentsDto,
} from './contract-attachment.dto';
import { ContractAttachments } from './contract-attachments.service';

/** A little more than is taken, so that what is too large is told so in our own words. */
const MOST_BYTES = 20_000_000;

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
    return keptFile(await this.files.stream(attachment.fileId));
  }

  @Post()
  @Permit('contract.write')
  @TakesFile({
    description: 'At most 15 MB.',
    mostBytes: MOST_BYTES,
    beside: {
      title: { type: 'string', maxLength: 160, example: 'Documento d’identità' },
      printed: { type: 'boolean', description: 'Left out: printed if it can be.' },
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
    const { attachment, file } = await this.attachments.add(contractId, sentFile(upload), body);
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
