import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { SalePreviewDto } from '../quotes/sale-preview.dto';
import { OrderContract } from './order-contract.service';
import { OrderInvoices } from './order-invoices.service';
import { OrderList } from './order-list.query';
import { OrderTaking } from './order-taking.service';
import {
  AdvanceDto,
  NewOrderDto,
  OpenContractDto,
  OrderDetailDto,
  OrderDto,
  OrderQuery,
  PreviewOrderDto,
} from './order.dto';

@ApiTags('sales')
@Controller('sale-orders')
export class OrderController {
  constructor(
    private readonly lists: OrderList,
    private readonly invoices: OrderInvoices,
    private readonly contracts: OrderContract,
    private readonly taking: OrderTaking,
  ) {}

  @Get()
  @Permit('sale-order.read')
  @ApiOperation({
    operationId: 'listSaleOrders',
    summary: 'Orders, without lines; sort by code, customerName, confirmedOn, onceTotal or monthlyTaxable',
    description: '`q` finds part of number or title, or words of the customer’s name by their beginnings.',
  })
  @ApiOkResponse({ type: pageOf(OrderDto) })
  list(@Query() query: OrderQuery): Promise<Page<OrderDto>> {
    return this.lists.list(query);
  }

  @Get(':id')
  @Permit('sale-order.read')
  @ApiOperation({ operationId: 'getSaleOrder', summary: 'An order with lines, sums and invoices' })
  @ApiOkResponse({ type: OrderDetailDto })
  @ApiProblem(404, 'sale-order.not-found')
  get(@Param('id', ParseIntPipe) id: number): Promise<OrderDetailDto> {
    return this.lists.get(id);
  }

  @Post('preview')
  @HttpCode(200)
  @Permit('sale-order.write')
  @ApiOperation({
    operationId: 'previewSaleOrderLines',
    summary:
      'Taxes and accounts that lines not yet ordered would get, why, and what they come to; keeps nothing',
  })
  @ApiOkResponse({ type: SalePreviewDto })
  @ApiProblem(404, 'partner.not-found')
  @ApiProblem(409, 'partner.without-address')
  async preview(@Body() body: PreviewOrderDto): Promise<SalePreviewDto> {
    return SalePreviewDto.from(await this.taking.preview(body));
  }

  @Post()
  @Permit('sale-order.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'takeSaleOrder',
    summary: 'Take an order without a quote, at today’s prices and taxes',
    description:
      'It is invoiced and becomes a contract as an order of a quote does, and is not changed any more.',
  })
  @ApiCreatedResponse({ type: OrderDetailDto })
  @ApiProblem(404, 'partner.not-found')
  @ApiProblem(409, 'sale-order.without-lines')
  @ApiProblem(422, 'invoice.invalid-lines')
  async take(@Body() body: NewOrderDto): Promise<OrderDetailDto> {
    return this.lists.get(await this.taking.take(body));
  }

  @Post(':id/advances')
  @Permit('sale-order.invoice')
  @Idempotent()
  @ApiOperation({
    operationId: 'invoiceAdvance',
    summary: 'Draft an advance invoice (TD02) on what is paid once, by percentage or amount',
    description:
      'What is asked is met to a few cents for each tax, so that no cent of VAT is left at the balance.',
  })
  @ApiCreatedResponse({ type: OrderDetailDto })
  @ApiProblem(404, 'sale-order.not-found')
  @ApiProblem(
    409,
    ...['sale-order.already-invoiced', 'sale-order.cancelled', 'sale-order.nothing-to-invoice'],
    ...['partner.without-address', 'partner.without-payment-method'],
  )
  @ApiProblem(422, 'sale-order.invalid-advance')
  async advance(@Param('id', ParseIntPipe) id: number, @Body() body: AdvanceDto): Promise<OrderDetailDto> {
    await this.invoices.advance(id, AdvanceDto.wanted(body));
    return this.lists.get(id);
  }

  @Post(':id/balance')
  @Permit('sale-order.invoice')
  @Idempotent()
  @ApiOperation({
    operationId: 'invoiceBalance',
    summary: 'Draft the invoice of all that is paid once, with the advances deducted; once',
  })
  @ApiCreatedResponse({ type: OrderDetailDto })
  @ApiProblem(404, 'sale-order.not-found')
  @ApiProblem(
    409,
    ...['sale-order.already-invoiced', 'sale-order.advance-not-issued', 'sale-order.cancelled'],
    ...['sale-order.nothing-to-invoice', 'partner.without-address', 'partner.without-payment-method'],
  )
  async balance(@Param('id', ParseIntPipe) id: number): Promise<OrderDetailDto> {
    await this.invoices.balance(id);
    return this.lists.get(id);
  }

  @Post(':id/contract')
  @Permit('sale-order.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'openOrderContract',
    summary: 'Draft a contract with what recurs; once',
  })
  @ApiCreatedResponse({ type: OrderDetailDto })
  @ApiProblem(404, 'sale-order.not-found')
  @ApiProblem(409, 'sale-order.contract-exists', 'sale-order.nothing-recurs', 'sale-order.cancelled')
  @ApiProblem(422, 'contract.invalid')
  async contract(
    @Param('id', ParseIntPipe) id: number,
    @Body() { startsOn }: OpenContractDto,
  ): Promise<OrderDetailDto> {
    await this.contracts.open(id, startsOn);
    return this.lists.get(id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Permit('sale-order.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'cancelSaleOrder',
    summary: 'Call an order off of which nothing was made yet',
  })
  @ApiOkResponse({ type: OrderDetailDto })
  @ApiProblem(404, 'sale-order.not-found')
  @ApiProblem(409, 'sale-order.in-use', 'sale-order.already-invoiced', 'sale-order.cancelled')
  async cancel(@Param('id', ParseIntPipe) id: number): Promise<OrderDetailDto> {
    await this.invoices.cancel(id);
    return this.lists.get(id);
  }
}
