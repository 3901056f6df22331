import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { EditPaymentSettingDto, PaymentSettingDto } from './payment-setting.dto';
import { PaymentSettings } from './payment-settings.service';

@ApiTags('payments')
@Controller('payment-setting')
export class PaymentSettingController {
  constructor(private readonly settings: PaymentSettings) {}

  @Get()
  @Permit('payment.read')
  @ApiOperation({
    operationId: 'getPaymentSetting',
    summary: 'What the company does with money received',
  })
  @ApiOkResponse({ type: PaymentSettingDto })
  async get(): Promise<PaymentSettingDto> {
    return PaymentSettingDto.from(await this.settings.current());
  }

  @Patch()
  @Permit('company.write')
  @ApiOperation({ operationId: 'editPaymentSetting', summary: 'Change what is done with money received' })
  @ApiOkResponse({ type: PaymentSettingDto })
  @ApiProblem(409, 'record.changed')
  async edit(@Body() body: EditPaymentSettingDto): Promise<PaymentSettingDto> {
    return PaymentSettingDto.from(await this.settings.edit(body));
  }
}
