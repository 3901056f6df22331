import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { WithdrawalPreviewDto, WithdrawalPreviewQuery } from './withdrawal-preview.dto';
import { WithdrawalPreview } from './withdrawal-preview.service';

@ApiTags('billing')
@Controller('contracts')
export class WithdrawalPreviewController {
  constructor(private readonly preview: WithdrawalPreview) {}

  @Get(':id/withdrawal-preview')
  @Permit('contract.close')
  @ApiOperation({
    operationId: 'previewContractWithdrawal',
    summary: 'What it would come to if the customer left: last day, fee, what is still billed or given back',
  })
  @ApiOkResponse({ type: WithdrawalPreviewDto })
  @ApiProblem(404, 'contract.not-found')
  @ApiProblem(409, 'contract.move-not-allowed')
  @ApiProblem(422, 'contract.invalid')
  async get(
    @Param('id', ParseIntPipe) id: number,
    @Query() query: WithdrawalPreviewQuery,
  ): Promise<WithdrawalPreviewDto> {
    return WithdrawalPreviewDto.from(await this.preview.of(id, query));
  }
}
