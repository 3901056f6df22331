import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import {
  ContractGroupDto,
  ContractGroupQuery,
  CreateContractGroupDto,
  EditContractGroupDto,
} from './contract-group.dto';
import { ContractGroups } from './contract-group.service';

@ApiTags('contracts')
@Controller('contract-groups')
export class ContractGroupController {
  constructor(private readonly groups: ContractGroups) {}

  @Get()
  @Permit('contract.read')
  @ApiOperation({
    operationId: 'listContractGroups',
    summary: 'Groups of contracts that one payer wants on one invoice; sort by name or payerId',
  })
  @ApiOkResponse({ type: pageOf(ContractGroupDto) })
  async list(@Query() query: ContractGroupQuery): Promise<Page<ContractGroupDto>> {
    const { data, total } = await this.groups.list(query);
    return { data: data.map((row) => ContractGroupDto.from(row)), total };
  }

  @Get(':id')
  @Permit('contract.read')
  @ApiOperation({ operationId: 'getContractGroup', summary: 'One group of contracts' })
  @ApiOkResponse({ type: ContractGroupDto })
  @ApiProblem(404, 'contract-group.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<ContractGroupDto> {
    return ContractGroupDto.from(await this.groups.get(id));
  }

  @Post()
  @Permit('contract.write')
  @ApiOperation({ operationId: 'createContractGroup', summary: 'Add a group of contracts' })
  @ApiCreatedResponse({ type: ContractGroupDto })
  @ApiProblem(404, 'partner.not-found')
  async create(@Body() body: CreateContractGroupDto): Promise<ContractGroupDto> {
    return ContractGroupDto.from(await this.groups.create(body));
  }

  @Patch(':id')
  @Permit('contract.write')
  @ApiOperation({
    operationId: 'editContractGroup',
    summary: 'Change a group; the payer stays while contracts are in it',
  })
  @ApiOkResponse({ type: ContractGroupDto })
  @ApiProblem(404, 'contract-group.not-found')
  @ApiProblem(409, 'contract-group.in-use')
  async edit(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EditContractGroupDto,
  ): Promise<ContractGroupDto> {
    return ContractGroupDto.from(await this.groups.edit(id, body));
  }
}
