import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../platform/http/list-query.dto';
import { PriceService } from './price.service';
import {
  CreateProductDto,
  EditProductDto,
  PriceQuery,
  ProductDto,
  ProductPriceDto,
  ProductQuery,
} from './product.dto';
import { ProductService } from './product.service';

@ApiTags('catalog')
@Controller('products')
export class ProductController {
  constructor(
    private readonly products: ProductService,
    private readonly prices: PriceService,
  ) {}

  @Get()
  @Permit('product.read')
  @ApiOperation({
    operationId: 'listProducts',
    summary: 'Products; sort by code, name, kind, categoryId or unitPrice',
  })
  @ApiOkResponse({ type: pageOf(ProductDto) })
  async list(@Query() query: ProductQuery): Promise<Page<ProductDto>> {
    const { data, total } = await this.products.list(query);
    return { data: data.map((row) => ProductDto.from(row)), total };
  }

  @Get(':id')
  @Permit('product.read')
  @ApiOperation({ operationId: 'getProduct', summary: 'One product' })
  @ApiOkResponse({ type: ProductDto })
  @ApiProblem(404, 'product.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<ProductDto> {
    return ProductDto.from(await this.products.get(id));
  }

  @Get(':id/price')
  @Permit('product.read')
  @ApiOperation({
    operationId: 'getProductPrice',
    summary: 'What a product costs on a day, by a price list if one is named',
  })
  @ApiOkResponse({ type: ProductPriceDto })
  @ApiProblem(404, 'product.not-found')
  async price(@Param('id', ParseIntPipe) id: number, @Query() query: PriceQuery): Promise<ProductPriceDto> {
    return ProductPriceDto.of(await this.prices.quote(id, query));
  }

  @Post()
  @Permit('product.write')
  @ApiOperation({ operationId: 'createProduct', summary: 'Add a product' })
  @ApiCreatedResponse({ type: ProductDto })
  @ApiProblem(409, 'record.duplicate')
  @ApiProblem(422, 'record.invalid-reference')
  async create(@Body() body: CreateProductDto): Promise<ProductDto> {
    return ProductDto.from(await this.products.create(body));
  }

  @Patch(':id')
  @Permit('product.write')
  @ApiOperation({
    operationId: 'editProduct',
    summary: 'Change a product; contracts keep the prices they have',
  })
  @ApiOkResponse({ type: ProductDto })
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'record.invalid-reference')
  async edit(@Param('id', ParseIntPipe) id: number, @Body() body: EditProductDto): Promise<ProductDto> {
    return ProductDto.from(await this.products.edit(id, body));
  }
}
