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
import {
  ContractTemplateDto,
  CreateContractTemplateDto,
  EditContractTemplateDto,
} from './contract-template.dto';
import { ContractTemplates } from './contract-templates.service';

@ApiTags('contracts')
@Controller('contract-templates')
export class ContractTemplateController {
  constructor(private readonly rules: ContractTemplates) {}

  @Get()
  @Permit('terms.read')
  @ApiOperation({
    operationId: 'listContractTemplates',
    summary: 'Which template prints which contracts; sort by template or customerKind',
  })
  @ApiOkResponse({ type: pageOf(ContractTemplateDto) })
  async list(@Query() query: ListQuery): Promise<Page<ContractTemplateDto>> {
    const { data, total } = await this.rules.list(query);
    return { data: data.map((row) => ContractTemplateDto.from(row)), total };
  }

  @Get('kinds')
  @Permit('terms.read')
  @ApiOperation({ operationId: 'listContractTemplateKinds', summary: 'Templates there are to choose from' })
  @ApiOkResponse({ schema: { type: 'array', items: { type: 'string' } } })
  kinds(): string[] {
    return this.rules.kinds();
  }

  @Get(':id')
  @Permit('terms.read')
  @ApiOperation({ operationId: 'getContractTemplate', summary: 'One rule' })
  @ApiOkResponse({ type: ContractTemplateDto })
  @ApiProblem(404, 'contract-template.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<ContractTemplateDto> {
    return ContractTemplateDto.from(await this.rules.get(id));
  }

  @Post()
  @Permit('terms.write')
  @ApiOperation({ operationId: 'createContractTemplate', summary: 'Add a rule' })
  @ApiCreatedResponse({ type: ContractTemplateDto })
  @ApiProblem(422, 'contract-template.invalid')
  async create(@Body() body: CreateContractTemplateDto): Promise<ContractTemplateDto> {
    return ContractTemplateDto.from(await this.rules.create(body));
  }

  @Patch(':id')
  @Permit('terms.write')
  @ApiOperation({ operationId: 'editContractTemplate', summary: 'Change a rule' })
  @ApiOkResponse({ type: ContractTemplateDto })
  @ApiProblem(404, 'contract-template.not-found')
  @ApiProblem(422, 'contract-template.invalid')
  async edit(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EditContractTemplateDto,
  ): Promise<ContractTemplateDto> {
    return ContractTemplateDto.from(await this.rules.edit(id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('terms.write')
  @ApiOperation({ operationId: 'deleteContractTemplate', summary: 'Take a rule away' })
  @ApiNoContentResponse()
  @ApiProblem(404, 'contract-template.not-found')
  async remove(@Param('id', ParseIntPipe) id: number): Promise<void> {
    await this.rules.remove(id);
  }
}
