import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { Idempotent } from '../platform/http/idempotency.interceptor';
import { SmsPost } from './sms-post.service';
import {
  EditSmsSettingDto,
  SendTestSmsDto,
  SmsCreditsDto,
  SmsSettingDto,
  TestSmsDto,
} from './sms-setting.dto';
import type { SmsSetting } from './sms-setting.entity';
import { SmsSettings } from './sms-settings.service';

@ApiTags('messaging')
@Controller('sms-setting')
export class SmsSettingController {
  constructor(
    private readonly settings: SmsSettings,
    private readonly post: SmsPost,
  ) {}

  @Get()
  @Permit('company.read')
  @ApiOperation({ operationId: 'getSmsSetting', summary: 'How our SMS leave; no secrets' })
  @ApiOkResponse({ type: SmsSettingDto })
  async get(): Promise<SmsSettingDto> {
    return this.shown(await this.settings.current());
  }

  @Patch()
  @Permit('company.write')
  @ApiOperation({ operationId: 'editSmsSetting', summary: 'Change our account for SMS' })
  @ApiOkResponse({ type: SmsSettingDto })
  @ApiProblem(409, 'record.changed', 'sms.account-missing')
  async edit(@Body() body: EditSmsSettingDto): Promise<SmsSettingDto> {
    return this.shown(await this.settings.edit(body));
  }

  @Post('check')
  @HttpCode(200)
  @Permit('company.write')
  @ApiOperation({
    operationId: 'checkSmsAccount',
    summary: 'Sign in to the provider; what may still be sent',
  })
  @ApiOkResponse({ type: SmsCreditsDto })
  @ApiProblem(409, 'sms.not-configured', 'sms.unavailable')
  async check(): Promise<SmsCreditsDto> {
    return SmsCreditsDto.from(await this.settings.credits());
  }

  @Post('test')
  @Permit('company.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'sendTestSms',
    summary: 'Send a message of no importance; it costs what any costs',
  })
  @ApiCreatedResponse({ type: TestSmsDto })
  @ApiProblem(409, 'sms.not-configured')
  @ApiProblem(422, 'sms.invalid-number')
  async test(@Body() { to, language }: SendTestSmsDto): Promise<TestSmsDto> {
    return Object.assign(new TestSmsDto(), { messageId: await this.settings.sendTest(to, language) });
  }

  private shown(setting: SmsSetting): SmsSettingDto {
    return SmsSettingDto.from(setting, this.post.routeOf(setting));
  }
}
