import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { PaymentDto } from '../payment.dto';
import { PaymentQuery } from '../payment.query';
import { PreviewRefundDto, RefundDto, RefundPreviewDto } from './refund.dto';
import { RefundService } from './refund.service';

@ApiTags('payments')
@Controller('refunds')
export class RefundController {
  constructor(
    private readonly refunds: RefundService,
    private readonly payments: PaymentQuery,
  ) {}

  @Post()
  @Permit('payment.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'refundCustomer',
    summary: 'Give credit back to a customer; undone as a payment is, by `POST /payments/{id}/reverse`',
  })
  @ApiCreatedResponse({ type: PaymentDto })
  @ApiProblem(404, 'partner.not-found')
  @ApiProblem(422, 'refund.invalid')
  async refund(@Body() body: RefundDto): Promise<PaymentDto> {
    return PaymentDto.from(await this.payments.one(await this.refunds.refund(RefundDto.toRefund(body))));
  }

  @Post('preview')
  @HttpCode(200)
  @Permit('payment.read')
  @ApiOperation({
    operationId: 'previewRefund',
    summary: 'The credits of a customer, and what of each would be given back; changes nothing',
  })
  @ApiOkResponse({ type: RefundPreviewDto })
  @ApiProblem(404, 'partner.not-found')
  @ApiProblem(422, 'refund.invalid')
  async preview(@Body() body: PreviewRefundDto): Promise<RefundPreviewDto> {
    return RefundPreviewDto.from(await this.refunds.preview(PreviewRefundDto.toQuestion(body)));
  }
}
