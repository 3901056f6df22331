import { Body, Controller, Get, Inject, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import type { Config } from '../platform/config/config';
import { CONFIG } from '../platform/config/config.module';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { Idempotent } from '../platform/http/idempotency.interceptor';
import { EditMailSettingDto, MailSettingDto, SendTestMailDto, TestMailDto } from './mail-setting.dto';
import { MailSettings } from './mail-settings.service';

@ApiTags('messaging')
@Controller('mail-setting')
export class MailSettingController {
  constructor(
    private readonly settings: MailSettings,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mail'>,
  ) {}

  @Get()
  @Permit('company.read')
  @ApiOperation({ operationId: 'getMailSetting', summary: 'How our e-mails leave; no secrets' })
  @ApiOkResponse({ type: MailSettingDto })
  async get(): Promise<MailSettingDto> {
    return MailSettingDto.from(await this.settings.current(), this.config.mail);
  }

  @Patch()
  @Permit('company.write')
  @ApiOperation({ operationId: 'editMailSetting', summary: 'Change how our e-mails introduce themselves' })
  @ApiOkResponse({ type: MailSettingDto })
  @ApiProblem(409, 'record.changed')
  async edit(@Body() body: EditMailSettingDto): Promise<MailSettingDto> {
    return MailSettingDto.from(await this.settings.edit(body), this.config.mail);
  }

  @Post('test')
  @Permit('company.write')
  @Idempotent()
  @ApiOperation({ operationId: 'sendTestMail', summary: 'Send a message of no importance' })
  @ApiCreatedResponse({ type: TestMailDto })
  async test(@Body() { to, language }: SendTestMailDto): Promise<TestMailDto> {
    return Object.assign(new TestMailDto(), { messageId: await this.settings.sendTest(to, language) });
  }
}
