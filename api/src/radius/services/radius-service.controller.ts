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
import { RadiusServiceList } from './radius-service-list.query';
import {
  CreateRadiusServiceDto,
  EditRadiusServiceDto,
  RadiusServiceDetailDto,
  RadiusServiceDto,
  RadiusServiceQuery,
} from './radius-service.dto';
import { RadiusServices } from './radius-services.service';

@ApiTags('radius')
@Controller('radius-services')
export class RadiusServiceController {
  constructor(
    private readonly services: RadiusServices,
    private readonly pages: RadiusServiceList,
  ) {}

  @Get()
  @Permit('radius-service.read')
  @ApiOperation({
    operationId: 'listRadiusServices',
    summary: 'Services; sort by name, downKbps, upKbps or vendor',
  })
  @ApiOkResponse({ type: pageOf(RadiusServiceDto) })
  list(@Query() query: RadiusServiceQuery): Promise<Page<RadiusServiceDto>> {
    return this.pages.list(query);
  }

  @Get(':id')
  @Permit('radius-service.read')
  @ApiOperation({ operationId: 'getRadiusService', summary: 'One service, and what a login of it is given' })
  @ApiOkResponse({ type: RadiusServiceDetailDto })
  @ApiProblem(404, 'radius-service.not-found')
  get(@Param('id', ParseIntPipe) id: number): Promise<RadiusServiceDetailDto> {
    return this.pages.detail(id);
  }

  @Post()
  @Permit('radius-service.write')
  @ApiOperation({ operationId: 'createRadiusService', summary: 'Add a service' })
  @ApiCreatedResponse({ type: RadiusServiceDetailDto })
  @ApiProblem(422, 'radius-service.invalid')
  async create(@Body() body: CreateRadiusServiceDto): Promise<RadiusServiceDetailDto> {
    return this.pages.detail(await this.services.create(body));
  }

  @Patch(':id')
  @Permit('radius-service.write')
  @ApiOperation({
    operationId: 'editRadiusService',
    summary: 'Change a service; its lines have the new limits at once, or at their next login',
  })
  @ApiOkResponse({ type: RadiusServiceDetailDto })
  @ApiProblem(404, 'radius-service.not-found')
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'radius-service.invalid')
  async edit(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EditRadiusServiceDto,
  ): Promise<RadiusServiceDetailDto> {
    await this.services.edit(id, body);
    return this.pages.detail(id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('radius-service.write')
  @ApiOperation({ operationId: 'deleteRadiusService', summary: 'Delete a service that no account has' })
  @ApiNoContentResponse()
  @ApiProblem(409, 'record.in-use')
  remove(@Param('id', ParseIntPipe) id: number): Promise<void> {
    return this.services.remove(id);
  }
}
