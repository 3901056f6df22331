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
import { AccessPoints } from './access-points.service';
import { AccessPointDto, AccessPointQuery, CreateAccessPointDto, EditAccessPointDto } from './nas.dto';

@ApiTags('radius')
@Controller('radius-access-points')
export class AccessPointController {
  constructor(private readonly points: AccessPoints) {}

  @Get()
  @Permit('radius-nas.read')
  @ApiOperation({
    operationId: 'listRadiusAccessPoints',
    summary: 'What customers hang on; sort by name, site or nasId',
  })
  @ApiOkResponse({ type: pageOf(AccessPointDto) })
  list(@Query() query: AccessPointQuery): Promise<Page<AccessPointDto>> {
    return this.points.list(query);
  }

  @Get(':id')
  @Permit('radius-nas.read')
  @ApiOperation({ operationId: 'getRadiusAccessPoint', summary: 'One access point' })
  @ApiOkResponse({ type: AccessPointDto })
  @ApiProblem(404, 'radius-access-point.not-found')
  get(@Param('id', ParseIntPipe) id: number): Promise<AccessPointDto> {
    return this.points.get(id);
  }

  @Post()
  @Permit('radius-nas.write')
  @ApiOperation({ operationId: 'createRadiusAccessPoint', summary: 'Add an access point' })
  @ApiCreatedResponse({ type: AccessPointDto })
  @ApiProblem(409, 'record.duplicate')
  @ApiProblem(422, 'radius-access-point.invalid')
  async create(@Body() body: CreateAccessPointDto): Promise<AccessPointDto> {
    return this.points.get(await this.points.create(body));
  }

  @Patch(':id')
  @Permit('radius-nas.write')
  @ApiOperation({ operationId: 'editRadiusAccessPoint', summary: 'Change an access point' })
  @ApiOkResponse({ type: AccessPointDto })
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'radius-access-point.invalid')
  async edit(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EditAccessPointDto,
  ): Promise<AccessPointDto> {
    await this.points.edit(id, body);
    return this.points.get(id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('radius-nas.write')
  @ApiOperation({
    operationId: 'deleteRadiusAccessPoint',
    summary: 'Delete an access point that no account is bound to',
  })
  @ApiNoContentResponse()
  @ApiProblem(409, 'record.in-use')
  remove(@Param('id', ParseIntPipe) id: number): Promise<void> {
    return this.points.remove(id);
  }
}
