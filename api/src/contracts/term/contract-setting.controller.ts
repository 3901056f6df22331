import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { ContractSettingDto, EditContractSettingDto } from './contract-setting.dto';
import { ContractSettings } from './contract-settings.service';

@ApiTags('contracts')
@Controller('contract-setting')
export class ContractSettingController {
  constructor(private readonly settings: ContractSettings) {}

  @Get()
  @Permit('contract.read')
  @ApiOperation({
    operationId: 'getContractSetting',
    summary: 'What holds for contracts that say nothing of their own',
  })
  @ApiOkResponse({ type: ContractSettingDto })
  async get(): Promise<ContractSettingDto> {
    return ContractSettingDto.from(await this.settings.current());
  }

  @Patch()
  @Permit('company.write')
  @ApiOperation({ operationId: 'editContractSetting', summary: 'Change what holds for contracts' })
  @ApiOkResponse({ type: ContractSettingDto })
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'contract-setting.invalid')
  async edit(@Body() body: EditContractSettingDto): Promise<ContractSettingDto> {
    return ContractSettingDto.from(await this.settings.edit(body));
  }
}
