import { Controller, Get, Param, ParseIntPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@ponte/shared/domain-error';
import { Permit } from '../auth/permit.decorator';
import { currentActor } from '../context';
import { contentDisposition } from '../files/content-disposition';
import { ApiProblem } from '../http/api-problem.decorator';
import { ListQuery, pageOf, type Page } from '../http/list-query.dto';
import { CatchingDto, CaughtMailDetailDto, CaughtMailDto } from './caught-mail.dto';
import { CaughtMails } from './caught-mails.gateway';

@ApiTags('messaging')
@Controller('caught-mails')
export class CaughtMailController {
  constructor(private readonly mails: CaughtMails) {}

  @Get()
  @Permit('message.read')
  @ApiOperation({
    operationId: 'listCaughtMails',
    summary: 'What the demo’s own mail server kept, newest first',
  })
  @ApiOkResponse({ type: pageOf(CaughtMailDto) })
  @ApiProblem(409, 'caught-mail.off')
  async list(@Query() { page, perPage }: ListQuery): Promise<Page<CaughtMailDto>> {
    assertUnbound();
    const { data, total } = await this.mails.list((page - 1) * perPage, perPage);
    return { data: data.map((mail) => CaughtMailDto.from(mail)), total };
  }

  @Get('active')
  @Permit('message.read')
  @ApiOperation({ operationId: 'isMailCaught', summary: 'Whether mails are kept here instead of going out' })
  @ApiOkResponse({ type: CatchingDto })
  active(): CatchingDto {
    return Object.assign(new CatchingDto(), { active: this.mails.on && currentActor().resellerId === null });
  }

  @Get(':id')
  @Permit('message.read')
  @ApiOperation({ operationId: 'getCaughtMail', summary: 'One caught mail with its page' })
  @ApiOkResponse({ type: CaughtMailDetailDto })
  @ApiProblem(404, 'caught-mail.not-found')
  @ApiProblem(409, 'caught-mail.off')
  async get(@Param('id') id: string): Promise<CaughtMailDetailDto> {
    assertUnbound();
    return CaughtMailDetailDto.detail(await this.mails.get(id));
  }

  @Get(':id/attachments/:index')
  @Permit('message.read')
  @ApiOperation({ operationId: 'downloadCaughtAttachment', summary: 'An attachment of a caught mail' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'caught-mail.not-found')
  async attachment(
    @Param('id') id: string,
    @Param('index', ParseIntPipe) index: number,
  ): Promise<StreamableFile> {
    assertUnbound();
    const attachment = (await this.mails.get(id)).mail.attachments[index];
    if (!attachment) throw new DomainError('caught-mail.not-found', { id });
    const { content, contentType, filename, size } = attachment;
    const disposition = contentDisposition(filename ?? `${index + 1}`);
    return new StreamableFile(content, { type: contentType, disposition, length: size });
  }
}

/** A mail does not know whose it is: who is bound to a reseller sees none. */
function assertUnbound(): void {
  if (currentActor().resellerId !== null) throw new DomainError('caught-mail.off');
}
