import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { RadiusSettings } from './radius-settings.service';
import { EditRadiusSettingDto, RadiusSettingDto } from './setting.dto';

@ApiTags('radius')
@Controller('radius-setting')
export class RadiusSettingController {
  constructor(private readonly settings: RadiusSettings) {}

  @Get()
  @Permit('radius-setting.read')
  @ApiOperation({ operationId: 'getRadiusSetting', summary: 'How the network treats its customers' })
  @ApiOkResponse({ type: RadiusSettingDto })
  get(): Promise<RadiusSettingDto> {
    return this.settings.get();
  }

  @Patch()
  @Permit('radius-setting.write')
  @ApiOperation({ operationId: 'editRadiusSetting', summary: 'Change how the network treats its customers' })
  @ApiOkResponse({ type: RadiusSettingDto })
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'radius-setting.invalid')
  async edit(@Body() body: EditRadiusSettingDto): Promise<RadiusSettingDto> {
    await this.settings.edit(body);
    return this.settings.get();
  }
}
