import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { AllocateCreditDto, ReversePaymentDto, toAllocations } from '../payment.dto';
import {
  RegisterSupplierPaymentDto,
  SupplierPaymentDto,
  SupplierPaymentQueryDto,
} from './supplier-payment.dto';
import { SupplierPaymentQuery } from './supplier-payment.query';
import { SupplierPaymentService } from './supplier-payment.service';

@ApiTags('payments')
@Controller('supplier-payments')
export class SupplierPaymentController {
  constructor(
    private readonly payments: SupplierPaymentService,
    private readonly query: SupplierPaymentQuery,
  ) {}

  @Get()
  @Permit('supplier-payment.read')
  @ApiOperation({
    operationId: 'listSupplierPayments',
    summary: 'Payments to suppliers; sort by `paidOn`, `amount`, `unallocated`, `status`, `createdAt`',
  })
  @ApiOkResponse({ type: pageOf(SupplierPaymentDto) })
  async list(@Query() query: SupplierPaymentQueryDto): Promise<Page<SupplierPaymentDto>> {
    const { data, total } = await this.query.list(query);
    return { data: data.map((payment) => SupplierPaymentDto.from(payment)), total };
  }

  @Get(':id')
  @Permit('supplier-payment.read')
  @ApiOperation({ operationId: 'getSupplierPayment', summary: 'One payment to a supplier and what it pays' })
  @ApiOkResponse({ type: SupplierPaymentDto })
  @ApiProblem(404, 'supplier-payment.not-found')
  get(@Param('id', ParseIntPipe) id: number): Promise<SupplierPaymentDto> {
    return this.read(id);
  }

  @Post()
  @Permit('supplier-payment.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'registerSupplierPayment',
    summary: 'Record money paid to a supplier, and which instalments it pays',
  })
  @ApiCreatedResponse({ type: SupplierPaymentDto })
  @ApiProblem(404, 'partner.not-found')
  @ApiProblem(422, 'payment.invalid')
  async register(@Body() body: RegisterSupplierPaymentDto): Promise<SupplierPaymentDto> {
    return this.read(await this.payments.register(RegisterSupplierPaymentDto.toPayment(body)));
  }

  @Post(':id/allocate')
  @HttpCode(200)
  @Permit('supplier-payment.write')
  @Idempotent()
  @ApiOperation({ operationId: 'allocateSupplierPayment', summary: 'Use the advance that a payment left' })
  @ApiOkResponse({ type: SupplierPaymentDto })
  @ApiProblem(404, 'supplier-payment.not-found')
  @ApiProblem(409, 'supplier-payment.reversed', 'supplier-payment.without-advance')
  @ApiProblem(422, 'payment.invalid')
  async allocate(
    @Param('id', ParseIntPipe) id: number,
    @Body() { allocations }: AllocateCreditDto,
  ): Promise<SupplierPaymentDto> {
    await this.payments.allocate(id, toAllocations(allocations));
    return this.read(id);
  }

  @Post(':id/reverse')
  @HttpCode(200)
  @Permit('supplier-payment.reverse')
  @ApiOperation({
    operationId: 'reverseSupplierPayment',
    summary: 'Undo a payment: what it paid is open again',
  })
  @ApiOkResponse({ type: SupplierPaymentDto })
  @ApiProblem(404, 'supplier-payment.not-found')
  @ApiProblem(409, 'supplier-payment.reversed')
  async reverse(
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: ReversePaymentDto,
  ): Promise<SupplierPaymentDto> {
    await this.payments.reverse(id, reason);
    return this.read(id);
  }

  private async read(id: number): Promise<SupplierPaymentDto> {
    return SupplierPaymentDto.from(await this.query.one(id));
  }
}
