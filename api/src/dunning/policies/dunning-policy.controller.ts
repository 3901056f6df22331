import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { ListQuery, pageOf, type Page } from '../../platform/http/list-query.dto';
import { DunningPolicies } from './dunning-policies.service';
import { CreateDunningPolicyDto, DunningPolicyDto, EditDunningPolicyDto } from './dunning-policy.dto';

@ApiTags('dunning')
@Controller('dunning-policies')
export class DunningPolicyController {
  constructor(private readonly policies: DunningPolicies) {}

  @Get()
  @Permit('dunning.read')
  @ApiOperation({ operationId: 'listDunningPolicies', summary: 'Policies; sort by target, name or priority' })
  @ApiOkResponse({ type: pageOf(DunningPolicyDto) })
  async list(@Query() query: ListQuery): Promise<Page<DunningPolicyDto>> {
    const { data, total } = await this.policies.list(query);
    return { data: data.map((row) => DunningPolicyDto.from(row)), total };
  }

  @Get(':id')
  @Permit('dunning.read')
  @ApiOperation({ operationId: 'getDunningPolicy', summary: 'One policy' })
  @ApiOkResponse({ type: DunningPolicyDto })
  @ApiProblem(404, 'dunning-policy.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<DunningPolicyDto> {
    return DunningPolicyDto.from(await this.policies.get(id));
  }

  @Post()
  @Permit('dunning.configure')
  @ApiOperation({ operationId: 'createDunningPolicy', summary: 'Add a policy for a tag or a contract' })
  @ApiCreatedResponse({ type: DunningPolicyDto })
  @ApiProblem(409, 'record.duplicate')
  @ApiProblem(422, 'dunning-policy.invalid')
  async create(@Body() body: CreateDunningPolicyDto): Promise<DunningPolicyDto> {
    return DunningPolicyDto.from(await this.policies.create(body));
  }

  @Patch(':id')
  @Permit('dunning.configure')
  @ApiOperation({ operationId: 'editDunningPolicy', summary: 'Change a policy' })
  @ApiOkResponse({ type: DunningPolicyDto })
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'dunning-policy.invalid')
  async edit(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EditDunningPolicyDto,
  ): Promise<DunningPolicyDto> {
    return DunningPolicyDto.from(await this.policies.edit(id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('dunning.configure')
  @ApiOperation({
    operationId: 'deleteDunningPolicy',
    summary: 'Take a policy away; its customers fall back on another',
  })
  @ApiNoContentResponse()
  @ApiProblem(409, 'dunning-policy.general')
  remove(@Param('id', ParseIntPipe) id: number): Promise<void> {
    return this.policies.remove(id);
  }
}
