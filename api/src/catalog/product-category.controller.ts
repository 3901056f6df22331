import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { ListQuery, pageOf, type Page } from '../platform/http/list-query.dto';
import { CreateProductCategoryDto, EditProductCategoryDto, ProductCategoryDto } from './product-category.dto';
import { ProductCategoryService } from './product-category.service';

@ApiTags('catalog')
@Controller('product-categories')
export class ProductCategoryController {
  constructor(private readonly categories: ProductCategoryService) {}

  @Get()
  @Permit('product.read')
  @ApiOperation({
    operationId: 'listProductCategories',
    summary: 'Product categories; sort by name or revenueAccount',
  })
  @ApiOkResponse({ type: pageOf(ProductCategoryDto) })
  async list(@Query() query: ListQuery): Promise<Page<ProductCategoryDto>> {
    const { data, total } = await this.categories.list(query);
    return { data: data.map((row) => ProductCategoryDto.from(row)), total };
  }

  @Get(':id')
  @Permit('product.read')
  @ApiOperation({ operationId: 'getProductCategory', summary: 'One product category' })
  @ApiOkResponse({ type: ProductCategoryDto })
  @ApiProblem(404, 'product-category.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<ProductCategoryDto> {
    return ProductCategoryDto.from(await this.categories.get(id));
  }

  @Post()
  @Permit('product.write')
  @ApiOperation({ operationId: 'createProductCategory', summary: 'Add a product category' })
  @ApiCreatedResponse({ type: ProductCategoryDto })
  @ApiProblem(409, 'record.duplicate')
  @ApiProblem(422, 'record.invalid-reference')
  async create(@Body() body: CreateProductCategoryDto): Promise<ProductCategoryDto> {
    return ProductCategoryDto.from(await this.categories.create(body));
  }

  @Patch(':id')
  @Permit('product.write')
  @ApiOperation({ operationId: 'editProductCategory', summary: 'Change a product category' })
  @ApiOkResponse({ type: ProductCategoryDto })
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'record.invalid-reference')
  async edit(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EditProductCategoryDto,
  ): Promise<ProductCategoryDto> {
    return ProductCategoryDto.from(await this.categories.edit(id, body));
  }
}
