import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../platform/http/list-query.dto';
import { CreatePromotionDto, EditPromotionDto, PromotionDto, PromotionQuery } from './promotion.dto';
import { PromotionService } from './promotion.service';

@ApiTags('catalog')
@Controller('promotions')
export class PromotionController {
  constructor(private readonly promotions: PromotionService) {}

  @Get()
  @Permit('promotion.read')
  @ApiOperation({
    operationId: 'listPromotions',
    summary: 'Promotions; sort by code, name, priority or validTo',
  })
  @ApiOkResponse({ type: pageOf(PromotionDto) })
  async list(@Query() query: PromotionQuery): Promise<Page<PromotionDto>> {
    const { data, total } = await this.promotions.list(query);
    return { data: data.map((row) => PromotionDto.from(row)), total };
  }

  @Get(':id')
  @Permit('promotion.read')
  @ApiOperation({ operationId: 'getPromotion', summary: 'One promotion' })
  @ApiOkResponse({ type: PromotionDto })
  @ApiProblem(404, 'promotion.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<PromotionDto> {
    return PromotionDto.from(await this.promotions.get(id));
  }

  @Post()
  @Permit('promotion.write')
  @ApiOperation({ operationId: 'createPromotion', summary: 'Add a promotion' })
  @ApiCreatedResponse({ type: PromotionDto })
  @ApiProblem(409, 'record.duplicate')
  @ApiProblem(422, 'promotion.invalid')
  async create(@Body() body: CreatePromotionDto): Promise<PromotionDto> {
    return PromotionDto.from(await this.promotions.create(body));
  }

  @Patch(':id')
  @Permit('promotion.write')
  @ApiOperation({
    operationId: 'editPromotion',
    summary: 'Change a promotion; contracts that have it keep the terms it was given on',
  })
  @ApiOkResponse({ type: PromotionDto })
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'promotion.invalid')
  async edit(@Param('id', ParseIntPipe) id: number, @Body() body: EditPromotionDto): Promise<PromotionDto> {
    return PromotionDto.from(await this.promotions.edit(id, body));
  }
}
