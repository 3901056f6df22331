import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../platform/http/list-query.dto';
import {
  CreatePaymentMethodDto,
  EditPaymentMethodDto,
  PaymentMethodDto,
  PaymentMethodQuery,
} from './payment-method.dto';
import { PaymentMethodService } from './payment-method.service';

@ApiTags('partners')
@Controller('payment-methods')
export class PaymentMethodController {
  constructor(private readonly methods: PaymentMethodService) {}

  @Get()
  @Permit('partner.read')
  @ApiOperation({
    operationId: 'listPaymentMethods',
    summary: 'Payment methods; sort by code, name or mpCode',
  })
  @ApiOkResponse({ type: pageOf(PaymentMethodDto) })
  async list(@Query() query: PaymentMethodQuery): Promise<Page<PaymentMethodDto>> {
    const { data, total } = await this.methods.list(query);
    return { data: data.map((row) => PaymentMethodDto.from(row)), total };
  }

  @Get(':id')
  @Permit('partner.read')
  @ApiOperation({ operationId: 'getPaymentMethod', summary: 'One payment method' })
  @ApiOkResponse({ type: PaymentMethodDto })
  @ApiProblem(404, 'payment-method.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<PaymentMethodDto> {
    return PaymentMethodDto.from(await this.methods.get(id));
  }

  @Post()
  @Permit('partner.write')
  @ApiOperation({ operationId: 'createPaymentMethod', summary: 'Add a payment method' })
  @ApiCreatedResponse({ type: PaymentMethodDto })
  @ApiProblem(409, 'record.duplicate')
  @ApiProblem(422, 'record.invalid-reference')
  async create(@Body() body: CreatePaymentMethodDto): Promise<PaymentMethodDto> {
    return PaymentMethodDto.from(await this.methods.create(body));
  }

  @Patch(':id')
  @Permit('partner.write')
  @ApiOperation({ operationId: 'editPaymentMethod', summary: 'Change a payment method' })
  @ApiOkResponse({ type: PaymentMethodDto })
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'record.invalid-reference')
  async edit(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EditPaymentMethodDto,
  ): Promise<PaymentMethodDto> {
    return PaymentMethodDto.from(await this.methods.edit(id, body));
  }
}
