import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { GivePromotionDto, GivenPromotionDto, GivingDto } from './contract-promotion.dto';
import { ContractPromotions } from './contract-promotions.service';
import { GivenPromotions } from './given-promotions.query';

@ApiTags('contracts')
@Controller('contracts/:id/promotions')
export class ContractPromotionController {
  constructor(
    private readonly promotions: ContractPromotions,
    private readonly given: GivenPromotions,
  ) {}

  @Get()
  @Permit('contract.read')
  @ApiOperation({
    operationId: 'listContractPromotions',
    summary: 'Promotions of a contract in the order in which they apply, those that are over last',
  })
  @ApiOkResponse({ type: GivenPromotionDto, isArray: true })
  @ApiProblem(404, 'contract.not-found')
  async list(@Param('id', ParseIntPipe) id: number): Promise<GivenPromotionDto[]> {
    return (await this.given.of(id)).map((each) => GivenPromotionDto.from(each));
  }

  @Post('preview')
  @HttpCode(200)
  @Permit('contract.read')
  @ApiOperation({
    operationId: 'previewContractPromotion',
    summary: 'What a promotion would change on a contract in a month, and what speaks against it',
  })
  @ApiOkResponse({ type: GivingDto })
  @ApiProblem(404, 'voucher.not-found')
  @ApiProblem(409, 'voucher.used-up')
  async preview(@Param('id', ParseIntPipe) id: number, @Body() body: GivePromotionDto): Promise<GivingDto> {
    return GivingDto.from(await this.promotions.preview(id, body));
  }

  @Post()
  @HttpCode(200)
  @Permit('promotion.apply')
  @Idempotent()
  @ApiOperation({
    operationId: 'givePromotion',
    summary: 'Give a promotion to a contract, from the first day that is not billed yet',
  })
  @ApiOkResponse({ type: GivenPromotionDto, isArray: true })
  @ApiProblem(404, 'promotion.not-found')
  @ApiProblem(409, 'promotion.not-eligible')
  async give(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: GivePromotionDto,
  ): Promise<GivenPromotionDto[]> {
    await this.promotions.give(id, body);
    return this.list(id);
  }

  @Post(':givenId/end')
  @HttpCode(200)
  @Permit('promotion.apply')
  @ApiOperation({
    operationId: 'endContractPromotion',
    summary: 'Take a promotion away from what is not billed yet',
  })
  @ApiOkResponse({ type: GivenPromotionDto, isArray: true })
  @ApiProblem(404, 'contract-promotion.not-found')
  async end(
    @Param('id', ParseIntPipe) id: number,
    @Param('givenId', ParseIntPipe) givenId: number,
  ): Promise<GivenPromotionDto[]> {
    await this.promotions.end(id, givenId);
    return this.list(id);
  }
}
