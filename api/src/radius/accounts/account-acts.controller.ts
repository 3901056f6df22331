import { applyDecorators, Body, Controller, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { TrialDto } from '../logins/trial.dto';
import { TrialLogins } from '../logins/trial-login.service';
import { AccountActs } from './account-acts.service';
import { AccountList } from './account-list.query';
import {
  AccountReasonDto,
  MoveRadiusAccountDto,
  RadiusAccountDetailDto,
  RevealedDto,
  WhitelistDto,
} from './radius-account.dto';

/** An act on an account, which answers it as it is then. */
const Act = (operationId: string, summary: string): MethodDecorator =>
  applyDecorators(
    HttpCode(200),
    ApiOperation({ operationId, summary }),
    ApiOkResponse({ type: RadiusAccountDetailDto }),
    ApiProblem(404, 'radius-account.not-found'),
    ApiProblem(409, 'radius-account.deleted'),
  );

@ApiTags('radius')
@Controller('radius-accounts/:id')
export class AccountActsController {
  constructor(
    private readonly acts: AccountActs,
    private readonly pages: AccountList,
    private readonly trials: TrialLogins,
  ) {}

  @Post('reveal')
  @HttpCode(200)
  @Permit('radius-account.reveal')
  @ApiOperation({
    operationId: 'revealRadiusPassword',
    summary: 'Its password; each look is kept in the history',
  })
  @ApiOkResponse({ type: RevealedDto })
  @ApiProblem(404, 'radius-account.not-found')
  async reveal(@Param('id', ParseIntPipe) id: number): Promise<RevealedDto> {
    return Object.assign(new RevealedDto(), { password: await this.acts.reveal(id) });
  }

  @Post('enable')
  @Permit('radius-account.write')
  @Act('enableRadiusAccount', 'Let an account in again, as far as its contract does')
  async enable(
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: AccountReasonDto,
  ): Promise<RadiusAccountDetailDto> {
    await this.acts.switch(id, 'enabled', reason ?? null);
    return this.detail(id);
  }

  @Post('disable')
  @Permit('radius-account.write')
  @Act('disableRadiusAccount', 'Let an account in no more, whatever its contract says')
  async disable(
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: AccountReasonDto,
  ): Promise<RadiusAccountDetailDto> {
    await this.acts.switch(id, 'disabled', reason ?? null);
    return this.detail(id);
  }

  @Post('whitelist')
  @Permit('radius-account.whitelist')
  @Act('whitelistRadiusAccount', 'Keep an account connected though its customer be in default')
  async whitelist(
    @Param('id', ParseIntPipe) id: number,
    @Body() { until, note }: WhitelistDto,
  ): Promise<RadiusAccountDetailDto> {
    await this.acts.whitelist(id, until ?? null, note);
    return this.detail(id);
  }

  @Post('end-whitelist')
  @Permit('radius-account.whitelist')
  @Act('endRadiusWhitelist', 'Treat an account as all others again')
  async endWhitelist(
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: AccountReasonDto,
  ): Promise<RadiusAccountDetailDto> {
    await this.acts.endWhitelist(id, reason ?? null);
    return this.detail(id);
  }

  @Post('move')
  @Permit('radius-account.write')
  @Act('moveRadiusAccount', 'Let an account serve another contract, whose customer becomes its own')
  @ApiProblem(422, 'radius-account.invalid')
  async move(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: MoveRadiusAccountDto,
  ): Promise<RadiusAccountDetailDto> {
    await this.acts.move(id, body);
    return this.detail(id);
  }

  @Post('restore')
  @Permit('radius-account.write')
  @Act('restoreRadiusAccount', 'Take a deletion back; fixed addresses have to be given anew')
  async restore(@Param('id', ParseIntPipe) id: number): Promise<RadiusAccountDetailDto> {
    await this.acts.restore(id);
    return this.detail(id);
  }

  @Post('try')
  @HttpCode(200)
  @Permit('radius-account.test')
  @ApiOperation({
    operationId: 'tryRadiusAccount',
    summary:
      'Log in as the account does, through the RADIUS server, and see what it is given or why it is refused',
  })
  @ApiOkResponse({ type: TrialDto })
  @ApiProblem(404, 'radius-account.not-found')
  @ApiProblem(409, 'radius-server.none')
  async try(@Param('id', ParseIntPipe) id: number): Promise<TrialDto> {
    return TrialDto.from(await this.trials.try(id));
  }

  private async detail(id: number): Promise<RadiusAccountDetailDto> {
    return RadiusAccountDetailDto.of(await this.pages.detail(id));
  }
}
