import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@ponte/shared/domain-error';
import { Permit } from '../platform/auth/permit.decorator';
import { CompanyService } from '../platform/company/company.service';
import { keptFile } from '../platform/files/kept-file';
import { FileService } from '../platform/files/file.service';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { Idempotent } from '../platform/http/idempotency.interceptor';
import { pageOf, type Page } from '../platform/http/list-query.dto';
import { MessageDesk } from './message-desk.service';
import { MessageDetailDto, MessageDto, MessageQuery, RetryMessageDto } from './message.dto';
import type { Message } from './message.entity';

@ApiTags('messaging')
@Controller('messages')
export class MessageController {
  constructor(
    private readonly desk: MessageDesk,
    private readonly files: FileService,
    private readonly company: CompanyService,
  ) {}

  @Get()
  @Permit('message.read')
  @ApiOperation({
    operationId: 'listMessages',
    summary: 'Messages without their text; sort by id, queuedAt, sentAt, state or toAddress',
    description: '`q` finds part of the address or of the subject.',
  })
  @ApiOkResponse({ type: pageOf(MessageDto) })
  async list(@Query() query: MessageQuery): Promise<Page<MessageDto>> {
    const { data, total } = await this.desk.list(query);
    return { data: data.map((message) => MessageDto.from(message)), total };
  }

  @Get(':id')
  @Permit('message.read')
  @ApiOperation({ operationId: 'getMessage', summary: 'One message with its text' })
  @ApiOkResponse({ type: MessageDetailDto })
  @ApiProblem(404, 'message.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<MessageDetailDto> {
    return this.detail(await this.desk.get(id));
  }

  @Get(':id/attachments/:fileId')
  @Permit('message.read')
  @ApiOperation({
    operationId: 'downloadMessageAttachment',
    summary: 'A file that goes along with a message',
  })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'message.not-found')
  @ApiProblem(404, 'file.not-found')
  async attachment(
    @Param('id', ParseIntPipe) id: number,
    @Param('fileId', ParseIntPipe) fileId: number,
  ): Promise<StreamableFile> {
    const { attachments } = await this.desk.get(id);
    if (!attachments.some((one) => one.fileId === fileId))
      throw new DomainError('file.not-found', { id: fileId });
    return keptFile(await this.files.stream(fileId));
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Permit('message.send')
  @Idempotent()
  @ApiOperation({
    operationId: 'retryMessage',
    summary: 'Send now what has failed or waits for its next try',
  })
  @ApiOkResponse({ type: MessageDetailDto })
  @ApiProblem(404, 'message.not-found')
  @ApiProblem(409, 'message.move-not-allowed')
  @ApiProblem(422, 'message.invalid-address')
  async retry(
    @Param('id', ParseIntPipe) id: number,
    @Body() { to }: RetryMessageDto,
  ): Promise<MessageDetailDto> {
    return this.detail(await this.desk.sendAgain(id, 'retry', to));
  }

  @Post(':id/resend')
  @HttpCode(200)
  @Permit('message.send')
  @Idempotent()
  @ApiOperation({
    operationId: 'resendMessage',
    summary: 'Send again what may have arrived already; the receiver may get it twice',
  })
  @ApiOkResponse({ type: MessageDetailDto })
  @ApiProblem(404, 'message.not-found')
  @ApiProblem(409, 'message.move-not-allowed')
  async resend(
    @Param('id', ParseIntPipe) id: number,
    @Body() { to }: RetryMessageDto,
  ): Promise<MessageDetailDto> {
    return this.detail(await this.desk.sendAgain(id, 'resend', to));
  }

  @Post(':id/settle')
  @HttpCode(200)
  @Permit('message.send')
  @ApiOperation({
    operationId: 'settleMessage',
    summary: 'An unsure message has arrived: it is not sent again',
  })
  @ApiOkResponse({ type: MessageDetailDto })
  @ApiProblem(404, 'message.not-found')
  @ApiProblem(409, 'message.move-not-allowed')
  async settle(@Param('id', ParseIntPipe) id: number): Promise<MessageDetailDto> {
    return this.detail(await this.desk.settle(id));
  }

  private async detail(message: Message): Promise<MessageDetailDto> {
    const ids = message.attachments.map(({ fileId }) => fileId);
    const files = new Map(await Promise.all(ids.map(async (id) => [id, await this.files.get(id)] as const)));
    return MessageDetailDto.detail(message, files, (await this.company.current()).logo);
  }
}
