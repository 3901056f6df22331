import { Controller, Get, Header, Param, ParseIntPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { sheetBytes, XLSX } from '../../platform/sheets/sheet';
import {
  PartnerBalanceDto,
  PartnerBalanceQueryDto,
  TrialBalanceDto,
  TrialBalanceQueryDto,
} from './balance.dto';
import { AccountLedgerDto, LedgerQueryDto, PartnerLedgerDto } from './ledger.dto';
import { LedgerQuery } from './ledger.query';
import { PartnerBalanceQuery } from './partner-balance.query';
import { trialBalanceSheet } from './trial-balance-sheet';
import { TrialBalanceQuery } from './trial-balance.query';

/** More accounts than any chart has. */
const WHOLE_CHART = 10_000;

@ApiTags('accounting')
@Controller()
export class LedgerController {
  constructor(
    private readonly ledgers: LedgerQuery,
    private readonly partnerBalances: PartnerBalanceQuery,
    private readonly trialBalances: TrialBalanceQuery,
  ) {}

  @Get('accounts/:id/ledger')
  @Permit('account.read')
  @ApiOperation({
    operationId: 'getAccountLedger',
    summary: 'What was posted to an account, with the running balance',
  })
  @ApiOkResponse({ type: AccountLedgerDto })
  @ApiProblem(404, 'account.not-found')
  async account(
    @Param('id', ParseIntPipe) id: number,
    @Query() query: LedgerQueryDto,
  ): Promise<AccountLedgerDto> {
    return AccountLedgerDto.from(await this.ledgers.ofAccount(id, query));
  }

  @Get('trial-balance')
  @Permit('account.read')
  @ApiOperation({
    operationId: 'getTrialBalance',
    summary: 'Every account that moved; sort by `code`, `name`, `opening`, `debit`, `credit`, `closing`',
  })
  @ApiOkResponse({ type: TrialBalanceDto })
  async trialBalance(@Query() query: TrialBalanceQueryDto): Promise<TrialBalanceDto> {
    return TrialBalanceDto.from(await this.trialBalances.between(query));
  }

  @Get('trial-balance/xlsx')
  @Permit('account.read')
  @Header('Content-Disposition', 'attachment; filename="bilancio-di-verifica.xlsx"')
  @ApiOperation({ operationId: 'exportTrialBalance', summary: 'Trial balance of a period as a spreadsheet' })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async trialBalanceSheet(@Query() query: TrialBalanceQueryDto): Promise<StreamableFile> {
    const whole = Object.assign(query, { page: 1, perPage: WHOLE_CHART });
    const balance = await this.trialBalances.between(whole);
    return new StreamableFile(await sheetBytes(trialBalanceSheet(balance)), { type: XLSX });
  }

  @Get('partner-ledgers')
  @Permit('account.read')
  @ApiOperation({
    operationId: 'listPartnerLedgers',
    summary: 'Balance of each partner; sort by `name`, `debit`, `credit`, `balance`',
  })
  @ApiOkResponse({ type: pageOf(PartnerBalanceDto) })
  async partners(@Query() query: PartnerBalanceQueryDto): Promise<Page<PartnerBalanceDto>> {
    const { data, total } = await this.partnerBalances.list(query);
    return { data: data.map((balance) => PartnerBalanceDto.from(balance)), total };
  }

  @Get('partner-ledgers/:partnerId')
  @Permit('account.read')
  @ApiOperation({
    operationId: 'getPartnerLedger',
    summary: 'What a partner was charged and has paid, with the running balance',
  })
  @ApiOkResponse({ type: PartnerLedgerDto })
  @ApiProblem(404, 'partner.not-found')
  async partner(
    @Param('partnerId', ParseIntPipe) partnerId: number,
    @Query() query: LedgerQueryDto,
  ): Promise<PartnerLedgerDto> {
    return PartnerLedgerDto.from(await this.ledgers.ofPartner(partnerId, query));
  }
}
