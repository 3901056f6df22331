import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { Idempotent } from '../platform/http/idempotency.interceptor';
import { pageOf, type Page } from '../platform/http/list-query.dto';
import {
  AllocateCreditDto,
  PaymentDto,
  PaymentQueryDto,
  RegisterPaymentDto,
  ReversePaymentDto,
  toAllocations,
} from './payment.dto';
import { PaymentQuery } from './payment.query';
import { PaymentDetachmentService } from './payment-detachment.service';
import { PaymentReversalService } from './payment-reversal.service';
import { PaymentService } from './payment.service';

@ApiTags('payments')
@Controller('payments')
export class PaymentController {
  constructor(
    private readonly payments: PaymentService,
    private readonly reversals: PaymentReversalService,
    private readonly detachments: PaymentDetachmentService,
    private readonly query: PaymentQuery,
  ) {}

  @Get()
  @Permit('payment.read')
  @ApiOperation({
    operationId: 'listPayments',
    summary: 'Payments; sort by `receivedOn`, `amount`, `unallocated`, `status`, `createdAt`',
  })
  @ApiOkResponse({ type: pageOf(PaymentDto) })
  async list(@Query() query: PaymentQueryDto): Promise<Page<PaymentDto>> {
    const { data, total } = await this.query.list(query);
    return { data: data.map((payment) => PaymentDto.from(payment)), total };
  }

  @Get(':id')
  @Permit('payment.read')
  @ApiOperation({ operationId: 'getPayment', summary: 'One payment and what it settles' })
  @ApiOkResponse({ type: PaymentDto })
  @ApiProblem(404, 'payment.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<PaymentDto> {
    return PaymentDto.from(await this.query.one(id));
  }

  @Post()
  @Permit('payment.write')
  @Idempotent()
  @ApiOperation({ operationId: 'registerPayment', summary: 'Record money received, and what it pays' })
  @ApiCreatedResponse({ type: PaymentDto })
  @ApiProblem(404, 'partner.not-found')
  @ApiProblem(422, 'payment.invalid')
  async register(@Body() body: RegisterPaymentDto): Promise<PaymentDto> {
    return PaymentDto.from(
      await this.query.one(await this.payments.register(RegisterPaymentDto.toPayment(body))),
    );
  }

  @Post(':id/allocate')
  @HttpCode(200)
  @Permit('payment.write')
  @Idempotent()
  @ApiOperation({ operationId: 'allocatePayment', summary: 'Use the credit that a payment left' })
  @ApiOkResponse({ type: PaymentDto })
  @ApiProblem(404, 'payment.not-found')
  @ApiProblem(409, 'payment.reversed')
  @ApiProblem(409, 'payment.without-credit')
  @ApiProblem(422, 'payment.invalid')
  async allocate(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: AllocateCreditDto,
  ): Promise<PaymentDto> {
    await this.payments.allocate(id, toAllocations(body.allocations));
    return PaymentDto.from(await this.query.one(id));
  }

  @Post(':id/allocations/:allocationId/detach')
  @HttpCode(200)
  @Permit('payment.reverse')
  @Idempotent()
  @ApiOperation({
    operationId: 'detachAllocation',
    summary: 'Undo one allocation of a payment: what it paid is open again, its amount is credit',
  })
  @ApiOkResponse({ type: PaymentDto })
  @ApiProblem(404, 'payment.not-found', 'payment-allocation.not-found')
  @ApiProblem(
    409,
    ...['payment.reversed', 'payment.allocation-undone', 'payment.settles-with-write-off'],
    'payment.tied-to-credit-note',
  )
  async detach(
    @Param('id', ParseIntPipe) id: number,
    @Param('allocationId', ParseIntPipe) allocationId: number,
  ): Promise<PaymentDto> {
    await this.detachments.detach(id, allocationId);
    return PaymentDto.from(await this.query.one(id));
  }

  @Post(':id/reverse')
  @HttpCode(200)
  @Permit('payment.reverse')
  @ApiOperation({
    operationId: 'reversePayment',
    summary: 'Undo a payment: what it paid is open again, what a refund gave back is credit again',
  })
  @ApiOkResponse({ type: PaymentDto })
  @ApiProblem(404, 'payment.not-found')
  @ApiProblem(409, 'payment.reversed', 'payment.refunded')
  async reverse(
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: ReversePaymentDto,
  ): Promise<PaymentDto> {
    await this.reversals.reverse(id, reason);
    return PaymentDto.from(await this.query.one(id));
  }
}
