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
import {
  CreateRadiusNasDto,
  EditRadiusNasDto,
  NasQuery,
  NasSecretDto,
  NasTestDto,
  RadiusNasDto,
} from './nas.dto';
import { Nases } from './nases.service';
import { NasTests } from './nas-test.service';

@ApiTags('radius')
@Controller('radius-nas')
export class NasController {
  constructor(
    private readonly nases: Nases,
    private readonly tests: NasTests,
  ) {}

  @Get()
  @Permit('radius-nas.read')
  @ApiOperation({
    operationId: 'listRadiusNas',
    summary: 'Routers that customers come in by; sort by name, address, site or type',
  })
  @ApiOkResponse({ type: pageOf(RadiusNasDto) })
  list(@Query() query: NasQuery): Promise<Page<RadiusNasDto>> {
    return this.nases.list(query);
  }

  @Get(':id')
  @Permit('radius-nas.read')
  @ApiOperation({ operationId: 'getRadiusNas', summary: 'One of them; its secret is told by `reveal` alone' })
  @ApiOkResponse({ type: RadiusNasDto })
  @ApiProblem(404, 'radius-nas.not-found')
  get(@Param('id', ParseIntPipe) id: number): Promise<RadiusNasDto> {
    return this.nases.get(id);
  }

  @Post()
  @Permit('radius-nas.write')
  @ApiOperation({
    operationId: 'createRadiusNas',
    summary: 'Add a router; the RADIUS server knows it at once',
  })
  @ApiCreatedResponse({ type: RadiusNasDto })
  @ApiProblem(409, 'record.duplicate')
  @ApiProblem(422, 'radius-nas.invalid')
  async create(@Body() body: CreateRadiusNasDto): Promise<RadiusNasDto> {
    return this.nases.get(await this.nases.create(body));
  }

  @Patch(':id')
  @Permit('radius-nas.write')
  @ApiOperation({
    operationId: 'editRadiusNas',
    summary: 'Change a router; the RADIUS server knows within a minute',
  })
  @ApiOkResponse({ type: RadiusNasDto })
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'radius-nas.invalid')
  async edit(@Param('id', ParseIntPipe) id: number, @Body() body: EditRadiusNasDto): Promise<RadiusNasDto> {
    await this.nases.edit(id, body);
    return this.nases.get(id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('radius-nas.write')
  @ApiOperation({ operationId: 'deleteRadiusNas', summary: 'Delete a router that nothing hangs on' })
  @ApiNoContentResponse()
  @ApiProblem(409, 'record.in-use')
  remove(@Param('id', ParseIntPipe) id: number): Promise<void> {
    return this.nases.remove(id);
  }

  @Post(':id/reveal')
  @HttpCode(200)
  @Permit('radius-nas.reveal')
  @ApiOperation({ operationId: 'revealRadiusNas', summary: 'Its secrets; each look is kept in the history' })
  @ApiOkResponse({ type: NasSecretDto })
  @ApiProblem(404, 'radius-nas.not-found')
  async reveal(@Param('id', ParseIntPipe) id: number): Promise<NasSecretDto> {
    return Object.assign(new NasSecretDto(), await this.nases.reveal(id));
  }

  @Post(':id/test')
  @HttpCode(200)
  @Permit('radius-nas.write')
  @ApiOperation({
    operationId: 'testRadiusNas',
    summary:
      'Look whether it and the server can speak with each other; takes as long as a silent router is waited for',
  })
  @ApiOkResponse({ type: NasTestDto })
  @ApiProblem(404, 'radius-nas.not-found')
  test(@Param('id', ParseIntPipe) id: number): Promise<NasTestDto> {
    return this.tests.run(id);
  }
}
