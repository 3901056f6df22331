import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
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
import { Addresses } from './addresses.service';
import { RadiusAddressDto, AddressQuery, ReserveRadiusAddressDto } from './subnet.dto';

@ApiTags('radius')
@Controller('radius-addresses')
export class AddressController {
  constructor(private readonly addresses: Addresses) {}

  @Get()
  @Permit('radius-address.read')
  @ApiOperation({
    operationId: 'listRadiusAddresses',
    summary: 'Addresses that are taken; sort by address, takenAt or use',
  })
  @ApiOkResponse({ type: pageOf(RadiusAddressDto) })
  list(@Query() query: AddressQuery): Promise<Page<RadiusAddressDto>> {
    return this.addresses.list(query);
  }

  @Post()
  @Permit('radius-address.write')
  @ApiOperation({
    operationId: 'reserveRadiusAddress',
    summary: 'Keep an address or prefix back from customers',
  })
  @ApiCreatedResponse({ type: RadiusAddressDto })
  @ApiProblem(422, 'radius-address.invalid')
  @ApiProblem(422, 'radius-address.invalid-taken')
  reserve(@Body() body: ReserveRadiusAddressDto): Promise<RadiusAddressDto> {
    return this.addresses.reserve(body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('radius-address.write')
  @ApiOperation({ operationId: 'releaseRadiusAddress', summary: 'Give back what was kept from customers' })
  @ApiNoContentResponse()
  @ApiProblem(404, 'radius-address.not-found')
  @ApiProblem(409, 'radius-address.in-use')
  release(@Param('id', ParseIntPipe) id: number): Promise<void> {
    return this.addresses.release(id);
  }
}
