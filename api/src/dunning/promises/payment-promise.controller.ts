import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { PaymentPromiseDto, PaymentPromiseQueryDto, TakePromiseDto } from './payment-promise.dto';
import { PaymentPromises } from './payment-promises.service';

@ApiTags('dunning')
@Controller('payment-promises')
export class PaymentPromiseController {
  constructor(private readonly promises: PaymentPromises) {}

  @Get()
  @Permit('dunning.read')
  @ApiOperation({
    operationId: 'listPaymentPromises',
    summary: 'Promises to pay; sort by `id`, `until`, `amount`, `takenAt`',
  })
  @ApiOkResponse({ type: pageOf(PaymentPromiseDto) })
  async list(@Query() query: PaymentPromiseQueryDto): Promise<Page<PaymentPromiseDto>> {
    const { data, total } = await this.promises.list(query);
    return { data: data.map((promise) => PaymentPromiseDto.from(promise)), total };
  }

  @Post()
  @Permit('dunning.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'takePaymentPromise',
    summary: 'Take down a promise to pay; nobody is cut off until its day',
  })
  @ApiCreatedResponse({ type: PaymentPromiseDto })
  @ApiProblem(409, 'payment-promise.already-open')
  @ApiProblem(422, 'payment-promise.invalid')
  async take(@Body() body: TakePromiseDto): Promise<PaymentPromiseDto> {
    return PaymentPromiseDto.from(await this.promises.take(body));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Permit('dunning.write')
  @ApiOperation({ operationId: 'withdrawPaymentPromise', summary: 'Take an open promise back' })
  @ApiOkResponse({ type: PaymentPromiseDto })
  @ApiProblem(404, 'payment-promise.not-found')
  @ApiProblem(409, 'payment-promise.not-open')
  async withdraw(@Param('id', ParseIntPipe) id: number): Promise<PaymentPromiseDto> {
    return PaymentPromiseDto.from(await this.promises.withdraw(id));
  }
}
