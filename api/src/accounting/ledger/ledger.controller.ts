import { Controller, Get, Param, ParseIntPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { ReportPrints } from '../prints/report-prints.service';
import { ApiReport } from '../reports/api-report.decorator';
import { ReportFiles } from '../reports/report-files.service';
import {
  PartnerBalanceDaysDto,
  PartnerBalanceDto,
  PartnerBalanceQueryDto,
  TrialBalanceDto,
  TrialBalanceQueryDto,
} from './balance.dto';
import { AccountLedgerDto, LedgerQueryDto, LedgerSpanDto, PartnerLedgerDto } from './ledger.dto';
import { WHOLE_LEDGER, wholeLedgerSheet } from './ledger-sheet';
import { LedgerQuery } from './ledger.query';
import { ALL_PARTNERS, partnerBalanceSheet } from './partner-balance-sheet';
import { PartnerBalanceQuery } from './partner-balance.query';
import { trialBalanceSheet } from './trial-balance-sheet';
import { daysOf } from './span';
import { TrialBalanceQuery } from './trial-balance.query';
import { WHOLE_CHART } from './whole-chart';

@ApiTags('accounting')
@Controller()
export class LedgerController {
  constructor(
    private readonly ledgers: LedgerQuery,
    private readonly partnerBalances: PartnerBalanceQuery,
    private readonly trialBalances: TrialBalanceQuery,
    private readonly reports: ReportFiles,
    private readonly prints: ReportPrints,
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

  @Get('trial-balance/:format')
  @Permit('account.read')
  @ApiReport('exportTrialBalance', 'Trial balance of a period')
  async trialBalanceFile(
    @Query() query: LedgerSpanDto,
    @Param('format') format: string,
  ): Promise<StreamableFile> {
    const span = daysOf(query);
    const { withClosing = false } = query;
    const asked = { ...span, ...(withClosing && { withClosing: 'true' }) };
    return this.prints.download(
      { report: 'trial-balance', parameters: asked, format, lastDay: span.to },
      async () => {
        const balance = await this.trialBalances.between({ ...span, withClosing, ...WHOLE_CHART });
        const sheet = trialBalanceSheet(balance);
        return this.reports.write({ sheet, fileName: 'bilancio-di-verifica', ...span }, format);
      },
    );
  }

  @Get('accounts/:id/ledger/:format')
  @Permit('account.read')
  @ApiReport('exportAccountLedger', 'Ledger of an account')
  @ApiProblem(409, 'ledger.too-long')
  async accountFile(
    @Param('id', ParseIntPipe) id: number,
    @Query() query: LedgerSpanDto,
    @Param('format') format: string,
  ): Promise<StreamableFile> {
    const span = daysOf(query);
    const { withClosing = false } = query;
    const asked = { ...span, ...(withClosing && { withClosing: 'true' }) };
    return this.prints.download(
      { report: 'account-ledger', parameters: { accountId: id, ...asked }, format, lastDay: span.to },
      async () => {
        const ledger = await this.ledgers.ofAccount(id, { ...span, withClosing, ...WHOLE_LEDGER });
        const { code, name } = ledger.account;
        const report = { subject: `${code} ${name}`, fileName: `mastrino-${code}`, ...span };
        return this.reports.write({ sheet: wholeLedgerSheet(ledger), ...report }, format);
      },
    );
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

  @Get('partner-balances/:format')
  @Permit('account.read')
  @ApiReport('exportPartnerBalances', 'Balances of all partners at the end of a day')
  @ApiProblem(409, 'ledger.too-long')
  async balancesFile(
    @Query() { to, open }: PartnerBalanceDaysDto,
    @Param('format') format: string,
  ): Promise<StreamableFile> {
    const parameters = { to, open: open === undefined ? undefined : String(open) };
    return this.prints.download({ report: 'partner-balances', parameters, format, lastDay: to }, async () => {
      const days = to === undefined ? {} : { to };
      const filter = { ...ALL_PARTNERS, ...days, ...(open === undefined ? {} : { open }) };
      const { data, total } = await this.partnerBalances.list(filter);
      const sheet = partnerBalanceSheet(data, total);
      return this.reports.write({ sheet, fileName: 'saldi-clienti-fornitori', ...days }, format);
    });
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

  @Get('partner-ledgers/:partnerId/:format')
  @Permit('account.read')
  @ApiReport('exportPartnerLedger', 'Ledger of a partner')
  @ApiProblem(409, 'ledger.too-long')
  async partnerFile(
    @Param('partnerId', ParseIntPipe) partnerId: number,
    @Query() query: LedgerSpanDto,
    @Param('format') format: string,
  ): Promise<StreamableFile> {
    const span = daysOf(query);
    const { withClosing = false } = query;
    const asked = { ...span, ...(withClosing && { withClosing: 'true' }) };
    return this.prints.download(
      { report: 'partner-ledger', parameters: { partnerId, ...asked }, format, lastDay: span.to },
      async () => {
        const ledger = await this.ledgers.ofPartner(partnerId, { ...span, withClosing, ...WHOLE_LEDGER });
        const report = { subject: ledger.partner.name, fileName: `partitario-${partnerId}`, ...span };
        return this.reports.write({ sheet: wholeLedgerSheet(ledger), ...report }, format);
      },
    );
  }
}
