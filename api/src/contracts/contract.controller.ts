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
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../platform/http/list-query.dto';
import { ContractEditor } from './contract-editor.service';
import { ContractList } from './contract-list.query';
import {
  ContractDetailDto,
  ContractDto,
  ContractEventDto,
  ContractQuery,
  CreateContractDto,
  EditContractDto,
} from './contract.dto';
import { ContractService } from './contract.service';

@ApiTags('contracts')
@Controller('contracts')
export class ContractController {
  constructor(
    private readonly contracts: ContractService,
    private readonly pages: ContractList,
    private readonly editor: ContractEditor,
  ) {}

  @Get()
  @Permit('contract.read')
  @ApiOperation({
    operationId: 'listContracts',
    summary:
      'Contracts, without lines; sort by code, partnerId, status, startsOn, endsOn, recurrenceMonths or nextBillingOn',
    description: '`q` finds part of the code, or words of the customer’s name by their beginnings.',
  })
  @ApiOkResponse({ type: pageOf(ContractDto) })
  async list(@Query() query: ContractQuery): Promise<Page<ContractDto>> {
    const { data, total } = await this.pages.list(query);
    return { data: data.map((row) => ContractDto.from(row)), total };
  }

  @Get(':id')
  @Permit('contract.read')
  @ApiOperation({ operationId: 'getContract', summary: 'One contract with its lines' })
  @ApiOkResponse({ type: ContractDetailDto })
  @ApiProblem(404, 'contract.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<ContractDetailDto> {
    return ContractDetailDto.from(await this.contracts.get(id));
  }

  @Get(':id/events')
  @Permit('contract.read')
  @ApiOperation({ operationId: 'listContractEvents', summary: 'The moves of a contract, oldest first' })
  @ApiOkResponse({ type: ContractEventDto, isArray: true })
  @ApiProblem(404, 'contract.not-found')
  async events(@Param('id', ParseIntPipe) id: number): Promise<ContractEventDto[]> {
    return (await this.contracts.events(id)).map((event) => ContractEventDto.from(event));
  }

  @Post()
  @Permit('contract.write')
  @ApiOperation({ operationId: 'createContract', summary: 'Add a contract, as a draft' })
  @ApiCreatedResponse({ type: ContractDetailDto })
  @ApiProblem(404, 'partner.not-found')
  @ApiProblem(422, 'contract.invalid')
  async create(@Body() body: CreateContractDto): Promise<ContractDetailDto> {
    return ContractDetailDto.from(await this.editor.create(body));
  }

  @Patch(':id')
  @Permit('contract.write')
  @ApiOperation({
    operationId: 'editContract',
    summary: 'Change a contract as far as its state and what was billed allow',
    description:
      'To change what a billed line costs, give the line an end and add another that begins after it.',
  })
  @ApiOkResponse({ type: ContractDetailDto })
  @ApiProblem(404, 'contract.not-found')
  @ApiProblem(409, 'contract.frozen')
  @ApiProblem(422, 'contract.invalid')
  async edit(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EditContractDto,
  ): Promise<ContractDetailDto> {
    return ContractDetailDto.from(await this.editor.edit(id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('contract.write')
  @ApiOperation({ operationId: 'discardContract', summary: 'Take a draft away' })
  @ApiNoContentResponse()
  @ApiProblem(404, 'contract.not-found')
  @ApiProblem(409, 'contract.not-draft')
  async discard(@Param('id', ParseIntPipe) id: number): Promise<void> {
    await this.editor.discard(id);
  }
}
