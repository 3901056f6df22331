import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../platform/http/list-query.dto';
import {
  CreatePriceListDto,
  EditPriceListDto,
  PriceListDetailDto,
  PriceListDto,
  PriceListQuery,
} from './price-list.dto';
import { PriceListService } from './price-list.service';

@ApiTags('catalog')
@Controller('price-lists')
export class PriceListController {
  constructor(private readonly priceLists: PriceListService) {}

  @Get()
  @Permit('price-list.read')
  @ApiOperation({
    operationId: 'listPriceLists',
    summary: 'Price lists, without their prices; sort by code or name',
  })
  @ApiOkResponse({ type: pageOf(PriceListDto) })
  async list(@Query() query: PriceListQuery): Promise<Page<PriceListDto>> {
    const { data, total } = await this.priceLists.list(query);
    return { data: data.map((row) => PriceListDto.from(row)), total };
  }

  @Get(':id')
  @Permit('price-list.read')
  @ApiOperation({ operationId: 'getPriceList', summary: 'One price list with its prices' })
  @ApiOkResponse({ type: PriceListDetailDto })
  @ApiProblem(404, 'price-list.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<PriceListDetailDto> {
    return PriceListDetailDto.from(await this.priceLists.get(id));
  }

  @Post()
  @Permit('price-list.write')
  @ApiOperation({ operationId: 'createPriceList', summary: 'Add a price list' })
  @ApiCreatedResponse({ type: PriceListDetailDto })
  @ApiProblem(409, 'record.duplicate')
  @ApiProblem(422, 'price-list.invalid')
  async create(@Body() body: CreatePriceListDto): Promise<PriceListDetailDto> {
    return PriceListDetailDto.from(await this.priceLists.create(body));
  }

  @Patch(':id')
  @Permit('price-list.write')
  @ApiOperation({
    operationId: 'editPriceList',
    summary: 'Change a price list; contracts keep the prices they have',
  })
  @ApiOkResponse({ type: PriceListDetailDto })
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'price-list.invalid')
  async edit(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EditPriceListDto,
  ): Promise<PriceListDetailDto> {
    return PriceListDetailDto.from(await this.priceLists.edit(id, body));
  }
}
