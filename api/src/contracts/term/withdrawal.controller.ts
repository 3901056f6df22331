import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { MoveContractDto } from '../contract-moves.dto';
import { ContractDetailDto } from '../contract.dto';
import { WithdrawalDesk } from './withdrawal-desk.service';
import { WithdrawalDto, WithdrawContractDto } from './withdrawal.dto';

@ApiTags('contracts')
@Controller('contracts')
export class WithdrawalController {
  constructor(private readonly desk: WithdrawalDesk) {}

  @Get(':id/withdrawals')
  @Permit('contract.read')
  @ApiOperation({
    operationId: 'listContractWithdrawals',
    summary: 'Withdrawals of a contract, the latest first',
  })
  @ApiOkResponse({ type: WithdrawalDto, isArray: true })
  @ApiProblem(404, 'contract.not-found')
  async list(@Param('id', ParseIntPipe) id: number): Promise<WithdrawalDto[]> {
    return (await this.desk.list(id)).map((withdrawal) => WithdrawalDto.from(withdrawal));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Permit('contract.close')
  @Idempotent()
  @ApiOperation({
    operationId: 'withdrawContract',
    summary:
      'The customer leaves: the contract runs to the end of its notice, and is closed once that is over',
    description:
      'Within the days to think it over it ends on the day itself: no fee is owed, and what was sold once is given back. Else a fee for leaving early goes on the last bill.',
  })
  @ApiOkResponse({ type: ContractDetailDto })
  @ApiProblem(404, 'contract.not-found')
  @ApiProblem(409, 'contract.move-not-allowed')
  @ApiProblem(422, 'contract.invalid')
  async withdraw(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: WithdrawContractDto,
  ): Promise<ContractDetailDto> {
    return ContractDetailDto.from(await this.desk.withdraw(id, body));
  }

  @Post(':id/revoke-withdrawal')
  @HttpCode(200)
  @Permit('contract.close')
  @ApiOperation({ operationId: 'revokeContractWithdrawal', summary: 'The customer stays after all' })
  @ApiOkResponse({ type: ContractDetailDto })
  @ApiProblem(404, 'contract.not-found')
  @ApiProblem(409, 'contract.withdrawal-billed')
  async revoke(
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason = null }: MoveContractDto,
  ): Promise<ContractDetailDto> {
    return ContractDetailDto.from(await this.desk.revoke(id, reason));
  }
}
