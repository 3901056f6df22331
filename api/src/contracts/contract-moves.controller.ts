import { applyDecorators, Body, Controller, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import {
  CloseContractDto,
  MoveContractDto,
  ProposeContractDto,
  RefuseContractDto,
  StartTrialDto,
  SuspendContractDto,
} from './contract-moves.dto';
import { ContractMoves } from './contract-moves.service';
import { ContractDetailDto } from './contract.dto';

/** What every move answers. */
const Moves = (): MethodDecorator =>
  applyDecorators(
    ApiOkResponse({ type: ContractDetailDto }),
    ApiProblem(404, 'contract.not-found'),
    ApiProblem(409, 'contract.move-not-allowed'),
    ApiProblem(422, 'contract.invalid'),
  );

@ApiTags('contracts')
@Controller('contracts')
export class ContractMovesController {
  constructor(private readonly moves: ContractMoves) {}

  @Post(':id/propose')
  @HttpCode(200)
  @Permit('contract.write')
  @ApiOperation({
    operationId: 'proposeContract',
    summary: 'Put a draft before the customer, perhaps until a day',
  })
  @Moves()
  async propose(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: ProposeContractDto,
  ): Promise<ContractDetailDto> {
    return ContractDetailDto.from(await this.moves.propose(id, body));
  }

  @Post(':id/redraft')
  @HttpCode(200)
  @Permit('contract.write')
  @ApiOperation({
    operationId: 'redraftContract',
    summary: 'Take a proposal, or one that was refused or expired, back to change it',
  })
  @Moves()
  async redraft(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: MoveContractDto,
  ): Promise<ContractDetailDto> {
    return ContractDetailDto.from(await this.moves.redraft(id, body));
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Permit('contract.write')
  @ApiOperation({ operationId: 'acceptContract', summary: 'The customer accepts' })
  @Moves()
  async accept(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: MoveContractDto,
  ): Promise<ContractDetailDto> {
    return ContractDetailDto.from(await this.moves.accept(id, body));
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Permit('contract.write')
  @ApiOperation({ operationId: 'refuseContract', summary: 'The customer refuses' })
  @Moves()
  async refuse(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: RefuseContractDto,
  ): Promise<ContractDetailDto> {
    return ContractDetailDto.from(await this.moves.refuse(id, body));
  }

  @Post(':id/start-trial')
  @HttpCode(200)
  @Permit('contract.activate')
  @ApiOperation({
    operationId: 'startContractTrial',
    summary: 'Begin the service without billing it, for some days',
  })
  @Moves()
  async startTrial(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: StartTrialDto,
  ): Promise<ContractDetailDto> {
    return ContractDetailDto.from(await this.moves.startTrial(id, body));
  }

  @Post(':id/set-free')
  @HttpCode(200)
  @Permit('contract.activate')
  @ApiOperation({ operationId: 'setContractFree', summary: 'Begin the service, never billed' })
  @Moves()
  async setFree(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: MoveContractDto,
  ): Promise<ContractDetailDto> {
    return ContractDetailDto.from(await this.moves.setFree(id, body));
  }

  @Post(':id/activate')
  @HttpCode(200)
  @Permit('contract.activate')
  @ApiOperation({
    operationId: 'activateContract',
    summary: 'Put a contract into force; after a trial it is billed from the day of the move',
  })
  @Moves()
  async activate(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: MoveContractDto,
  ): Promise<ContractDetailDto> {
    return ContractDetailDto.from(await this.moves.activate(id, body));
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @Permit('contract.suspend')
  @ApiOperation({ operationId: 'suspendContract', summary: 'Stop the service; the contract is still billed' })
  @Moves()
  async suspend(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: SuspendContractDto,
  ): Promise<ContractDetailDto> {
    return ContractDetailDto.from(await this.moves.suspend(id, body));
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Permit('contract.suspend')
  @ApiOperation({ operationId: 'resumeContract', summary: 'Let the service go on' })
  @Moves()
  async resume(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: MoveContractDto,
  ): Promise<ContractDetailDto> {
    return ContractDetailDto.from(await this.moves.resume(id, body));
  }

  @Post(':id/close')
  @HttpCode(200)
  @Permit('contract.close')
  @ApiOperation({
    operationId: 'closeContract',
    summary: 'End a contract on a day; it is billed up to that day',
  })
  @Moves()
  async close(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: CloseContractDto,
  ): Promise<ContractDetailDto> {
    return ContractDetailDto.from(await this.moves.close(id, body));
  }
}
