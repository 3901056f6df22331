import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { DunningStepDto, DunningStepQueryDto } from './dunning-step.dto';
import { StepQuery } from './step.query';

@ApiTags('dunning')
@Controller('dunning-steps')
export class DunningStepController {
  constructor(private readonly steps: StepQuery) {}

  @Get()
  @Permit('dunning.read')
  @ApiOperation({
    operationId: 'listDunningSteps',
    summary: 'What was done about defaulters; sort by `id`, `on`, `partnerId`, `kind`, `late`',
  })
  @ApiOkResponse({ type: pageOf(DunningStepDto) })
  async list(@Query() query: DunningStepQueryDto): Promise<Page<DunningStepDto>> {
    const { data, total } = await this.steps.list(query);
    return { data: data.map((view) => DunningStepDto.from(view)), total };
  }
}
