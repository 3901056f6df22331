import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Public } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { clientOf } from '../../platform/http/client-of';
import { drawingFrom } from './drawing';
import { SIGNING_TOKEN_HEADER, tokenIn } from './signing-token';
import { SigningAct } from './signing-act.service';
import { SigningCodes } from './signing-codes.service';
import { SigningPage } from './signing-page.query';
import { SigningSteps } from './signing-steps.service';
import { SigningVisit } from './signing-visit.service';
import { RefuseSigningDto, SentCodeDto, SignDto, SigningDto } from './signing.dto';
import type { SignatureRequest } from './signature-request.entity';

/** The page where customers sign. The token in the link is all they need, and opens their own request alone. */
@ApiTags('signing')
@ApiHeader(SIGNING_TOKEN_HEADER)
@Controller('signing')
export class SigningController {
  constructor(
    private readonly visit: SigningVisit,
    private readonly page: SigningPage,
    private readonly steps: SigningSteps,
    private readonly codes: SigningCodes,
    private readonly act: SigningAct,
  ) {}

  @Post('open')
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'openSigning',
    summary: 'What is to be signed; writes down that it was opened',
  })
  @ApiOkResponse({ type: SigningDto })
  @ApiProblem(404, 'signing-link.not-found')
  @ApiProblem(429, 'auth.too-many-attempts')
  async open(@Req() request: Request): Promise<SigningDto> {
    const visited = await this.enter(request);
    await this.steps.open(visited, clientOf(request));
    return this.page.show(visited);
  }

  @Post('read')
  @HttpCode(204)
  @Public()
  @ApiOperation({ operationId: 'markContractRead', summary: 'The contract was read to its end' })
  @ApiNoContentResponse()
  @ApiProblem(404, 'signing-link.not-found')
  @ApiProblem(409, 'signing-link.ended')
  async read(@Req() request: Request): Promise<void> {
    await this.steps.read(await this.enter(request), clientOf(request));
  }

  @Post('code')
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'sendSigningCode', summary: 'Send a one-time code; the one before is dead' })
  @ApiOkResponse({ type: SentCodeDto })
  @ApiProblem(404, 'signing-link.not-found')
  @ApiProblem(409, 'signing-link.ended', 'signature.not-read', 'signing-code.no-more')
  @ApiProblem(429, 'auth.too-many-attempts')
  async code(@Req() request: Request): Promise<SentCodeDto> {
    return this.page.sent(await this.codes.send(await this.enter(request), clientOf(request)));
  }

  @Post('sign')
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'sign',
    summary: 'Sign; sent twice it signs once, and a wrong code counts',
  })
  @ApiOkResponse({ type: SigningDto })
  @ApiProblem(404, 'signing-link.not-found')
  @ApiProblem(
    409,
    ...['signing-link.ended', 'signature.not-read', 'signature.consents-missing'],
    ...[
      'signature.drawing-too-short',
      'signing-code.not-sent',
      'signing-code.expired',
      'signing-code.exhausted',
    ],
  )
  @ApiProblem(422, 'signature.invalid-drawing', 'signing-code.invalid')
  async sign(@Req() request: Request, @Body() { drawing, ticked, code }: SignDto): Promise<SigningDto> {
    const handedIn = { drawing: drawingFrom(drawing), ticked, code: code ?? null };
    await this.act.sign(await this.enter(request), handedIn, clientOf(request));
    return this.page.show(await this.enter(request));
  }

  @Post('refuse')
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'refuseSigning',
    summary: 'Say no: the link is dead and the contract refused',
  })
  @ApiOkResponse({ type: SigningDto })
  @ApiProblem(404, 'signing-link.not-found')
  @ApiProblem(409, 'signing-link.ended')
  async refuse(@Req() request: Request, @Body() { reason }: RefuseSigningDto): Promise<SigningDto> {
    await this.steps.refuse(await this.enter(request), reason, clientOf(request));
    return this.page.show(await this.enter(request));
  }

  private enter(request: Request): Promise<SignatureRequest> {
    return this.visit.enter(tokenIn(request.headers), clientOf(request));
  }
}
