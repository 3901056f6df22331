import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { CreateNatBlockDto, EditNatBlockDto, NatBlockDto, NatBlockQuery } from './nat-block.dto';
import { NatBlocks } from './nat-blocks.service';

@ApiTags('radius')
@Controller('nat-blocks')
export class NatBlockController {
  constructor(private readonly blocks: NatBlocks) {}

  @Get()
  @Permit('radius-address.read')
  @ApiOperation({
    operationId: 'listNatBlocks',
    summary: 'Rules of CGNAT; sort by validFrom, publicCidr or privateCidr',
  })
  @ApiOkResponse({ type: pageOf(NatBlockDto) })
  async list(@Query() query: NatBlockQuery): Promise<Page<NatBlockDto>> {
    const { data, total } = await this.blocks.list(query);
    return { data: data.map((block) => NatBlockDto.from(block)), total };
  }

  @Get(':id')
  @Permit('radius-address.read')
  @ApiOperation({ operationId: 'getNatBlock', summary: 'One rule of CGNAT' })
  @ApiOkResponse({ type: NatBlockDto })
  @ApiProblem(404, 'nat-block.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<NatBlockDto> {
    return NatBlockDto.from(await this.blocks.get(id));
  }

  @Post()
  @Permit('radius-address.write')
  @ApiOperation({ operationId: 'createNatBlock', summary: 'Add a rule of CGNAT' })
  @ApiCreatedResponse({ type: NatBlockDto })
  @ApiProblem(422, 'nat-block.invalid')
  async create(@Body() body: CreateNatBlockDto): Promise<NatBlockDto> {
    return NatBlockDto.from(await this.blocks.create(body));
  }

  @Patch(':id')
  @Permit('radius-address.write')
  @ApiOperation({
    operationId: 'editNatBlock',
    summary: 'End a rule of CGNAT, or change its note; never deleted',
  })
  @ApiOkResponse({ type: NatBlockDto })
  @ApiProblem(404, 'nat-block.not-found')
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'nat-block.invalid')
  async edit(@Param('id', ParseIntPipe) id: number, @Body() body: EditNatBlockDto): Promise<NatBlockDto> {
    return NatBlockDto.from(await this.blocks.edit(id, body));
  }
}
