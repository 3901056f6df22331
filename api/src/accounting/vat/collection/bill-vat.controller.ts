import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../../platform/auth/permit.decorator';
import { BillVatDto } from './bill-vat.dto';
import { BillVatQuery } from './bill-vat.query';

@ApiTags('accounting')
@Controller('bill-vat')
export class BillVatController {
  constructor(private readonly bills: BillVatQuery) {}

  @Get(':id')
  @Permit('journal-entry.read')
  @ApiOperation({ operationId: 'getBillVat', summary: 'VAT of a supplier’s bill that waits for its payment' })
  @ApiOkResponse({ type: BillVatDto })
  async get(@Param('id', ParseIntPipe) id: number): Promise<BillVatDto> {
    return BillVatDto.from(id, await this.bills.ofBill(id));
  }
}
