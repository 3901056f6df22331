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
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { Pools } from './pools.service';
import { CreateRadiusPoolDto, EditRadiusPoolDto, RadiusPoolDto, PoolQuery } from './subnet.dto';

@ApiTags('radius')
@Controller('radius-pools')
export class PoolController {
  constructor(private readonly pools: Pools) {}

  @Get()
  @Permit('radius-address.read')
  @ApiOperation({ operationId: 'listRadiusPools', summary: 'Pools of addresses; sort by name or family' })
  @ApiOkResponse({ type: pageOf(RadiusPoolDto) })
  async list(@Query() query: PoolQuery): Promise<Page<RadiusPoolDto>> {
    const { data, total } = await this.pools.list(query);
    return { data: data.map((pool) => RadiusPoolDto.from(pool)), total };
  }

  @Get(':id')
  @Permit('radius-address.read')
  @ApiOperation({ operationId: 'getRadiusPool', summary: 'One pool' })
  @ApiOkResponse({ type: RadiusPoolDto })
  @ApiProblem(404, 'radius-pool.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<RadiusPoolDto> {
    return RadiusPoolDto.from(await this.pools.get(id));
  }

  @Post()
  @Permit('radius-address.write')
  @ApiOperation({ operationId: 'createRadiusPool', summary: 'Add a pool' })
  @ApiCreatedResponse({ type: RadiusPoolDto })
  @ApiProblem(409, 'record.duplicate')
  async create(@Body() body: CreateRadiusPoolDto): Promise<RadiusPoolDto> {
    return RadiusPoolDto.from(await this.pools.create(body));
  }

  @Patch(':id')
  @Permit('radius-address.write')
  @ApiOperation({ operationId: 'editRadiusPool', summary: 'Change a pool' })
  @ApiOkResponse({ type: RadiusPoolDto })
  @ApiProblem(409, 'record.changed')
  async edit(@Param('id', ParseIntPipe) id: number, @Body() body: EditRadiusPoolDto): Promise<RadiusPoolDto> {
    return RadiusPoolDto.from(await this.pools.edit(id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('radius-address.write')
  @ApiOperation({ operationId: 'deleteRadiusPool', summary: 'Delete a pool that no network belongs to' })
  @ApiNoContentResponse()
  @ApiProblem(409, 'record.in-use')
  remove(@Param('id', ParseIntPipe) id: number): Promise<void> {
    return this.pools.remove(id);
  }
}
