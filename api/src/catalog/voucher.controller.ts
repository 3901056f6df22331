import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../platform/http/list-query.dto';
import { CreateVouchersDto, EditVoucherDto, VoucherDto, VoucherQuery, VouchersMadeDto } from './voucher.dto';
import { VoucherService } from './voucher.service';

@ApiTags('catalog')
@Controller('vouchers')
export class VoucherController {
  constructor(private readonly vouchers: VoucherService) {}

  @Get()
  @Permit('promotion.read')
  @ApiOperation({ operationId: 'listVouchers', summary: 'Vouchers; sort by code, uses or validTo' })
  @ApiOkResponse({ type: pageOf(VoucherDto) })
  async list(@Query() query: VoucherQuery): Promise<Page<VoucherDto>> {
    const { data, total } = await this.vouchers.list(query);
    return { data: data.map((row) => VoucherDto.from(row)), total };
  }

  @Get(':id')
  @Permit('promotion.read')
  @ApiOperation({ operationId: 'getVoucher', summary: 'One voucher' })
  @ApiOkResponse({ type: VoucherDto })
  @ApiProblem(404, 'voucher.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<VoucherDto> {
    return VoucherDto.from(await this.vouchers.get(id));
  }

  @Post()
  @Permit('promotion.write')
  @ApiOperation({ operationId: 'createVouchers', summary: 'Make a voucher, or many with codes made up' })
  @ApiCreatedResponse({ type: VouchersMadeDto })
  @ApiProblem(409, 'record.duplicate')
  @ApiProblem(422, 'voucher.invalid')
  async create(@Body() body: CreateVouchersDto): Promise<VouchersMadeDto> {
    const codes = await this.vouchers.create(body);
    return { count: codes.length, first: codes[0] ?? '' };
  }

  @Patch(':id')
  @Permit('promotion.write')
  @ApiOperation({ operationId: 'editVoucher', summary: 'Change how often and when a voucher can be taken' })
  @ApiOkResponse({ type: VoucherDto })
  @ApiProblem(404, 'voucher.not-found')
  @ApiProblem(409, 'record.changed')
  async edit(@Param('id', ParseIntPipe) id: number, @Body() body: EditVoucherDto): Promise<VoucherDto> {
    return VoucherDto.from(await this.vouchers.edit(id, body));
  }
}
