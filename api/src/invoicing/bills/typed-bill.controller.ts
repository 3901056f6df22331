import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { BillList } from './bill-list.query';
import { BillDetailDto } from './bill.dto';
import { TypeBillDto, typedOf } from './typed-bill.dto';
import { TypedBills } from './typed-bill.service';

@ApiTags('invoicing')
@Controller('bills')
export class TypedBillController {
  constructor(
    private readonly typed: TypedBills,
    private readonly bills: BillList,
  ) {}

  @Post()
  @Idempotent()
  @Permit('bill.import')
  @ApiOperation({
    operationId: 'typeBill',
    summary: 'Record a supplier’s bill off paper, for instance from abroad',
  })
  @ApiCreatedResponse({ type: BillDetailDto })
  @ApiProblem(404, 'partner.not-found')
  @ApiProblem(409, 'bill.exists', 'partner.without-address')
  @ApiProblem(422, 'bill.invalid-lines')
  async record(@Body() bill: TypeBillDto): Promise<BillDetailDto> {
    return BillDetailDto.of(await this.bills.one(await this.typed.record(bill.partnerId, typedOf(bill))));
  }
}
