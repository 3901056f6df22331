import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { AccountingSettingDto, EditAccountingSettingDto } from './accounting-setting.dto';
import { AccountingSettings } from './accounting-settings.service';

@ApiTags('accounting')
@Controller('accounting-setting')
export class AccountingSettingController {
  constructor(private readonly settings: AccountingSettings) {}

  @Get()
  @Permit('account.read')
  @ApiOperation({ operationId: 'getAccountingSetting', summary: 'How often VAT is settled and who signs' })
  @ApiOkResponse({ type: AccountingSettingDto })
  async get(): Promise<AccountingSettingDto> {
    return AccountingSettingDto.from(await this.settings.current());
  }

  @Patch()
  @Permit('account.write')
  @ApiOperation({ operationId: 'editAccountingSetting', summary: 'Change how VAT is settled and who signs' })
  @ApiOkResponse({ type: AccountingSettingDto })
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'accounting-setting.invalid')
  async edit(@Body() body: EditAccountingSettingDto): Promise<AccountingSettingDto> {
    return AccountingSettingDto.from(await this.settings.edit(body));
  }
}
