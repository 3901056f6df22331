import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { DunningSettingDto, EditDunningSettingDto } from './dunning-setting.dto';
import { DunningSettings } from './dunning-settings.service';
import { ExcludedDayDto, ExcludedDaysQuery } from './exclusion.dto';

@ApiTags('dunning')
@Controller('dunning-setting')
export class DunningSettingController {
  constructor(private readonly settings: DunningSettings) {}

  @Get()
  @Permit('dunning.read')
  @ApiOperation({ operationId: 'getDunningSetting', summary: 'Whether defaulters are pursued, and when' })
  @ApiOkResponse({ type: DunningSettingDto })
  async get(): Promise<DunningSettingDto> {
    return DunningSettingDto.from(await this.settings.current());
  }

  @Patch()
  @Permit('dunning.configure')
  @ApiOperation({ operationId: 'editDunningSetting', summary: 'Change mode, days and hours of cut-offs' })
  @ApiOkResponse({ type: DunningSettingDto })
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'dunning-setting.invalid')
  async edit(@Body() body: EditDunningSettingDto): Promise<DunningSettingDto> {
    return DunningSettingDto.from(await this.settings.edit(body));
  }

  @Get('excluded-days')
  @Permit('dunning.read')
  @ApiOperation({
    operationId: 'listExcludedDays',
    summary: 'Days without cut-offs in a period of at most 400 days, and why',
  })
  @ApiOkResponse({ type: ExcludedDayDto, isArray: true })
  async excluded(@Query() { from, to }: ExcludedDaysQuery): Promise<ExcludedDayDto[]> {
    const days = await this.settings.excluded(from, to);
    return days.map(({ day, exclusion }) => ExcludedDayDto.of(day, exclusion));
  }
}
