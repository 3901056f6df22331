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
  CreateRadiusSubnetDto,
  EditRadiusSubnetDto,
  FreeRadiusAddressDto,
  FreeQuery,
  RadiusSubnetDto,
  SubnetQuery,
} from './subnet.dto';
import { Subnets } from './subnets.service';

@ApiTags('radius')
@Controller('radius-subnets')
export class SubnetController {
  constructor(private readonly subnets: Subnets) {}

  @Get()
  @Permit('radius-address.read')
  @ApiOperation({ operationId: 'listRadiusSubnets', summary: 'Our networks; sort by cidr, name or purpose' })
  @ApiOkResponse({ type: pageOf(RadiusSubnetDto) })
  list(@Query() query: SubnetQuery): Promise<Page<RadiusSubnetDto>> {
    return this.subnets.list(query);
  }

  @Get(':id')
  @Permit('radius-address.read')
  @ApiOperation({ operationId: 'getRadiusSubnet', summary: 'One network, and how much of it is taken' })
  @ApiOkResponse({ type: RadiusSubnetDto })
  @ApiProblem(404, 'radius-subnet.not-found')
  get(@Param('id', ParseIntPipe) id: number): Promise<RadiusSubnetDto> {
    return this.subnets.get(id);
  }

  @Get(':id/free')
  @Permit('radius-address.read')
  @ApiOperation({
    operationId: 'listFreeAddresses',
    summary: 'The first addresses or prefixes that nobody has',
  })
  @ApiOkResponse({ type: FreeRadiusAddressDto, isArray: true })
  @ApiProblem(404, 'radius-subnet.not-found')
  async free(
    @Param('id', ParseIntPipe) id: number,
    @Query() { count }: FreeQuery,
  ): Promise<FreeRadiusAddressDto[]> {
    return (await this.subnets.free(id, count)).map((free) =>
      Object.assign(new FreeRadiusAddressDto(), { id: free }),
    );
  }

  @Post()
  @Permit('radius-address.write')
  @ApiOperation({ operationId: 'createRadiusSubnet', summary: 'Add a network' })
  @ApiCreatedResponse({ type: RadiusSubnetDto })
  @ApiProblem(422, 'radius-subnet.invalid')
  @ApiProblem(422, 'radius-address.invalid-taken')
  async create(@Body() body: CreateRadiusSubnetDto): Promise<RadiusSubnetDto> {
    return this.subnets.get(await this.subnets.create(body));
  }

  @Patch(':id')
  @Permit('radius-address.write')
  @ApiOperation({ operationId: 'editRadiusSubnet', summary: 'Change a network' })
  @ApiOkResponse({ type: RadiusSubnetDto })
  @ApiProblem(409, 'radius-subnet.in-use')
  @ApiProblem(422, 'radius-subnet.invalid')
  @ApiProblem(422, 'radius-address.invalid-taken')
  async edit(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EditRadiusSubnetDto,
  ): Promise<RadiusSubnetDto> {
    await this.subnets.edit(id, body);
    return this.subnets.get(id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('radius-address.write')
  @ApiOperation({ operationId: 'deleteRadiusSubnet', summary: 'Delete a network that nothing is taken of' })
  @ApiNoContentResponse()
  @ApiProblem(409, 'record.in-use')
  remove(@Param('id', ParseIntPipe) id: number): Promise<void> {
    return this.subnets.remove(id);
  }
}
