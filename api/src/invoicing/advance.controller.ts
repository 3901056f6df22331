import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CivilDate } from '@ponte/shared/calendar';
import { money } from '@ponte/shared/money';
import { assertPartnerVisible } from '../partners/partner-scope';
import { Permit } from '../platform/auth/permit.decorator';
import { Transactions } from '../platform/db/transactions.service';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { DayField, IdField, MoneyField, TextField } from '../platform/http/fields';
import { ListQuery, pageOf, type Page } from '../platform/http/list-query.dto';
import { leftOf, type OpenAdvance } from './advance';
import { Advances } from './advances.service';

class OpenAdvanceQuery extends ListQuery {
  @IdField() partnerId: number;
}

/** An advance invoice of which something can still be deducted. */
class OpenAdvanceDto {
  @IdField({ description: 'The advance invoice (TD02).' }) id: number;

  @TextField({ example: '2026/00012' }) number: string;

  @DayField() issuedOn: CivilDate;

  @MoneyField({ description: 'EUR without VAT that no issued invoice has deducted yet.' }) left: string;

  static from(advance: OpenAdvance): OpenAdvanceDto {
    const { invoiceId, number, issuedOn } = advance;
    const left = money(leftOf(advance));
    return Object.assign(new OpenAdvanceDto(), { id: invoiceId, number, issuedOn, left });
  }
}

@ApiTags('invoicing')
@Controller('open-advances')
export class AdvanceController {
  constructor(
    private readonly db: Transactions,
    private readonly advances: Advances,
  ) {}

  @Get()
  @Permit('invoice.read')
  @ApiOperation({
    operationId: 'listOpenAdvances',
    summary: 'Advance invoices of a customer that a balance invoice can deduct, the oldest first',
  })
  @ApiOkResponse({ type: pageOf(OpenAdvanceDto) })
  @ApiProblem(404, 'partner.not-found')
  async list(@Query() { partnerId }: OpenAdvanceQuery): Promise<Page<OpenAdvanceDto>> {
    await assertPartnerVisible(this.db.manager, partnerId);
    const advances = await this.advances.open(this.db.manager, partnerId);
    return { data: advances.map((advance) => OpenAdvanceDto.from(advance)), total: advances.length };
  }
}
