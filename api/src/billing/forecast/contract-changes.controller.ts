import {
  applyDecorators,
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ContractPauses } from '../../contracts/changes/contract-pauses.service';
import { PlanChanges } from '../../contracts/changes/plan-changes.service';
import { RecurrenceChanges } from '../../contracts/changes/recurrence-changes.service';
import { Permit } from '../../platform/auth/permit.decorator';
import { Transactions } from '../../platform/db/transactions.service';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import {
  ChangePlanDto,
  ChangeRecurrenceDto,
  ContractPauseDto,
  EndPauseDto,
  PauseContractDto,
} from './contract-changes.dto';
import { ChangePreviewDto, ForecastDto, ForecastQuery } from './forecast.dto';
import { Forecasts } from './forecast.service';

const BILLS = 12;

/** What every change answers: the bills to come. */
const Changes = (operationId: string, summary: string): MethodDecorator =>
  applyDecorators(
    HttpCode(200),
    Idempotent(),
    ApiOperation({ operationId, summary }),
    ApiOkResponse({ type: ForecastDto }),
    ApiProblem(404, 'contract.not-found'),
    ApiProblem(409, 'contract.not-running'),
  );

/** What every preview answers: the bills to come without the change and with it. Nothing is changed. */
const Previews = (operationId: string, summary: string): MethodDecorator =>
  applyDecorators(
    HttpCode(200),
    ApiOperation({ operationId, summary }),
    ApiOkResponse({ type: ChangePreviewDto }),
    ApiProblem(404, 'contract.not-found'),
    ApiProblem(409, 'contract.not-running'),
  );

/** Bills to come of a contract, and the changes of running contracts that move them, each with its preview. */
@ApiTags('contracts')
@Controller('contracts/:id')
export class ContractChangesController {
  constructor(
    private readonly db: Transactions,
    private readonly forecasts: Forecasts,
    private readonly plans: PlanChanges,
    private readonly pauses: ContractPauses,
    private readonly recurrences: RecurrenceChanges,
  ) {}

  @Get('next-bills')
  @Permit('contract.read')
  @ApiOperation({
    operationId: 'listNextBills',
    summary: 'The bills to come of a contract, by the planner that bills, as if nothing changed until then',
  })
  @ApiOkResponse({ type: ForecastDto })
  @ApiProblem(404, 'contract.not-found')
  async nextBills(
    @Param('id', ParseIntPipe) id: number,
    @Query() { bills = BILLS }: ForecastQuery,
  ): Promise<ForecastDto> {
    return ForecastDto.from(await this.forecasts.of(id, bills));
  }

  @Post('lines/:lineId/change')
  @Permit('contract.write')
  @Changes('changeContractPlan', 'Another product, price, quantity or discount for a line from a day on')
  @ApiProblem(409, 'contract-line.not-in-force')
  async changePlan(
    @Param('id', ParseIntPipe) id: number,
    @Param('lineId', ParseIntPipe) lineId: number,
    @Body() body: ChangePlanDto,
  ): Promise<ForecastDto> {
    await this.db.run((tx) => this.plans.change(tx, id, lineId, body));
    return this.nextBills(id, {});
  }

  @Post('lines/:lineId/change/preview')
  @Permit('contract.write')
  @Previews('previewContractPlan', 'What such a change would make of the bills to come')
  @ApiProblem(409, 'contract-line.not-in-force')
  async previewPlan(
    @Param('id', ParseIntPipe) id: number,
    @Param('lineId', ParseIntPipe) lineId: number,
    @Body() body: ChangePlanDto,
  ): Promise<ChangePreviewDto> {
    return ChangePreviewDto.from(
      await this.forecasts.preview(id, (tx) => this.plans.change(tx, id, lineId, body)),
    );
  }

  @Get('pauses')
  @Permit('contract.read')
  @ApiOperation({ operationId: 'listContractPauses', summary: 'The pauses of a contract, the latest first' })
  @ApiOkResponse({ type: ContractPauseDto, isArray: true })
  @ApiProblem(404, 'contract.not-found')
  async listPauses(@Param('id', ParseIntPipe) id: number): Promise<ContractPauseDto[]> {
    return (await this.pauses.list(id)).map((pause) => ContractPauseDto.from(pause));
  }

  @Post('pauses')
  @Permit('contract.suspend')
  @Changes(
    'pauseContract',
    'Rest a contract for some days or until further notice, with a part of the fee or without',
  )
  @ApiProblem(422, 'contract.invalid')
  async pause(@Param('id', ParseIntPipe) id: number, @Body() body: PauseContractDto): Promise<ForecastDto> {
    await this.db.run((tx) => this.pauses.pause(tx, id, body));
    return this.nextBills(id, {});
  }

  @Post('pauses/preview')
  @Permit('contract.suspend')
  @Previews('previewContractPause', 'What such a pause would make of the bills to come')
  @ApiProblem(422, 'contract.invalid')
  async previewPause(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: PauseContractDto,
  ): Promise<ChangePreviewDto> {
    return ChangePreviewDto.from(await this.forecasts.preview(id, (tx) => this.pauses.pause(tx, id, body)));
  }

  @Post('pauses/:pauseId/end')
  @Permit('contract.suspend')
  @Changes('endContractPause', 'End a pause before its time, or an open one')
  @ApiProblem(409, 'contract.pause-over')
  async endPause(
    @Param('id', ParseIntPipe) id: number,
    @Param('pauseId', ParseIntPipe) pauseId: number,
    @Body() body: EndPauseDto,
  ): Promise<ForecastDto> {
    await this.db.run((tx) => this.pauses.end(tx, id, pauseId, body));
    return this.nextBills(id, {});
  }

  @Post('recurrence')
  @Permit('contract.write')
  @Changes('changeContractRecurrence', 'Put a running contract on other billing periods from a day on')
  @ApiProblem(422, 'contract.invalid')
  async changeRecurrence(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: ChangeRecurrenceDto,
  ): Promise<ForecastDto> {
    await this.db.run((tx) => this.recurrences.change(tx, id, body));
    return this.nextBills(id, {});
  }

  @Post('recurrence/preview')
  @Permit('contract.write')
  @Previews(
    'previewContractRecurrence',
    'What it would make of the bills to come: the bridging bill and those after',
  )
  @ApiProblem(422, 'contract.invalid')
  async previewRecurrence(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: ChangeRecurrenceDto,
  ): Promise<ChangePreviewDto> {
    return ChangePreviewDto.from(
      await this.forecasts.preview(id, (tx) => this.recurrences.change(tx, id, body)),
    );
  }
}
