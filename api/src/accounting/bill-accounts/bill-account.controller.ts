import { Body, Controller, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { AccountCorrectionDto, ChangeBillAccountsDto } from './bill-account.dto';
import { BillAccountService } from './bill-account.service';

@ApiTags('accounting')
@Controller('bills/:id/accounts')
export class BillAccountController {
  constructor(private readonly accounts: BillAccountService) {}

  @Post('preview')
  @HttpCode(200)
  @Permit('journal-entry.write')
  @ApiOperation({
    operationId: 'previewBillAccounts',
    summary: 'The entry that other accounts for lines of a booked bill would post; changes nothing',
  })
  @ApiOkResponse({ type: AccountCorrectionDto })
  @ApiProblem(404, 'bill.not-found')
  @ApiProblem(409, 'bill.not-posted', 'bill.undone', 'bill.same-accounts', 'record.changed')
  @ApiProblem(422, 'bill.invalid-accounts')
  async preview(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: ChangeBillAccountsDto,
  ): Promise<AccountCorrectionDto> {
    return AccountCorrectionDto.from(await this.accounts.preview(id, body));
  }

  @Post()
  @HttpCode(200)
  @Idempotent()
  @Permit('journal-entry.write')
  @ApiOperation({
    operationId: 'changeBillAccounts',
    summary: 'Put lines of a booked bill on other accounts; the books are put right by an entry',
  })
  @ApiOkResponse({ type: AccountCorrectionDto })
  @ApiProblem(404, 'bill.not-found')
  @ApiProblem(
    409,
    ...['bill.not-posted', 'bill.undone', 'bill.same-accounts', 'record.changed'],
    ...['period.locked', 'period.year-closed'],
  )
  @ApiProblem(422, 'bill.invalid-accounts')
  async change(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: ChangeBillAccountsDto,
  ): Promise<AccountCorrectionDto> {
    return AccountCorrectionDto.from(await this.accounts.change(id, body));
  }
}
