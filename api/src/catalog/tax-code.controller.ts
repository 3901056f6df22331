import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../platform/http/list-query.dto';
import { CreateTaxCodeDto, EditTaxCodeDto, TaxCodeDto, TaxCodeQuery } from './tax-code.dto';
import { TaxCodeService } from './tax-code.service';

@ApiTags('catalog')
@Controller('tax-codes')
export class TaxCodeController {
  constructor(private readonly taxCodes: TaxCodeService) {}

  @Get()
  @Permit('tax-code.read')
  @ApiOperation({ operationId: 'listTaxCodes', summary: 'Tax codes; sort by code, name or rate' })
  @ApiOkResponse({ type: pageOf(TaxCodeDto) })
  async list(@Query() query: TaxCodeQuery): Promise<Page<TaxCodeDto>> {
    const { data, total } = await this.taxCodes.list(query);
    return { data: data.map((row) => TaxCodeDto.from(row)), total };
  }

  @Get(':id')
  @Permit('tax-code.read')
  @ApiOperation({ operationId: 'getTaxCode', summary: 'One tax code' })
  @ApiOkResponse({ type: TaxCodeDto })
  @ApiProblem(404, 'tax-code.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<TaxCodeDto> {
    return TaxCodeDto.from(await this.taxCodes.get(id));
  }

  @Post()
  @Permit('tax-code.write')
  @ApiOperation({ operationId: 'createTaxCode', summary: 'Add a tax code' })
  @ApiCreatedResponse({ type: TaxCodeDto })
  @ApiProblem(409, 'record.duplicate')
  @ApiProblem(422, 'tax-code.invalid')
  async create(@Body() body: CreateTaxCodeDto): Promise<TaxCodeDto> {
    return TaxCodeDto.from(await this.taxCodes.create(body));
  }

  @Patch(':id')
  @Permit('tax-code.write')
  @ApiOperation({
    operationId: 'editTaxCode',
    summary: 'Change a tax code; documents already made keep its old terms',
  })
  @ApiOkResponse({ type: TaxCodeDto })
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'tax-code.invalid')
  async edit(@Param('id', ParseIntPipe) id: number, @Body() body: EditTaxCodeDto): Promise<TaxCodeDto> {
    return TaxCodeDto.from(await this.taxCodes.edit(id, body));
  }
}
