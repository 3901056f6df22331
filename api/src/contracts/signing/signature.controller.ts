import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { SignatureDesk } from './signature-desk.service';
import {
  HandOverDto,
  RequestSignatureDto,
  ResendSignatureDto,
  RevokeSignatureDto,
  SignatureDetailDto,
  SignatureDto,
  SignatureQuery,
  VerificationDto,
} from './signature.dto';
import { SignatureFiles } from './signature-files.service';
import { SignatureList } from './signature-list.query';
import { SignatureOpening } from './signature-opening.service';
import { SignatureVerifier } from './signature-verifier.service';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('signatures')
@Controller()
export class SignatureController {
  constructor(
    private readonly pages: SignatureList,
    private readonly opening: SignatureOpening,
    private readonly desk: SignatureDesk,
    private readonly files: SignatureFiles,
    private readonly verifier: SignatureVerifier,
  ) {}

  @Get('signatures')
  @Permit('signature.read')
  @ApiOperation({
    operationId: 'listSignatures',
    summary: 'Requests for signatures; sort by requestedAt, expiresAt, endedAt, signerName or state',
    description:
      '`q` finds part of the contract’s code, or words of the customer’s name by their beginnings.',
  })
  @ApiOkResponse({ type: pageOf(SignatureDto) })
  list(@Query() query: SignatureQuery): Promise<Page<SignatureDto>> {
    return this.pages.list(query);
  }

  @Get('signatures/:id')
  @Permit('signature.read')
  @ApiOperation({ operationId: 'getSignature', summary: 'One request with its log and evidence' })
  @ApiOkResponse({ type: SignatureDetailDto })
  @ApiProblem(404, 'signature.not-found')
  get(@Param('id', ParseIntPipe) id: number): Promise<SignatureDetailDto> {
    return this.pages.get(id);
  }

  @Post('contracts/:contractId/signatures')
  @Permit('signature.request')
  @Idempotent()
  @ApiOperation({
    operationId: 'requestSignature',
    summary: 'Ask for the signature of a contract, by a link or on a tablet',
    description: 'A draft becomes a proposal. The contract is printed; what is signed is this print.',
  })
  @ApiCreatedResponse({ type: SignatureDetailDto })
  @ApiProblem(404, 'contract.not-found')
  @ApiProblem(409, 'signature.contract-not-open', 'signature.already-waiting', 'sms.not-configured')
  @ApiProblem(422, 'signature.invalid-address', 'signature.invalid-phone', 'contract.invalid-without-address')
  async request(
    @Param('contractId', ParseIntPipe) contractId: number,
    @Body() body: RequestSignatureDto,
  ): Promise<SignatureDetailDto> {
    return this.pages.get((await this.opening.request(contractId, body)).id);
  }

  @Post('signatures/:id/hand-over')
  @HttpCode(200)
  @Permit('signature.request')
  @ApiOperation({
    operationId: 'handOverSignature',
    summary: 'Open the page on a tablet of ours; the present user is the witness',
  })
  @ApiOkResponse({ type: HandOverDto })
  @ApiProblem(404, 'signature.not-found')
  @ApiProblem(409, 'signature.not-waiting', 'signature.not-on-tablet')
  async handOver(@Param('id', ParseIntPipe) id: number): Promise<HandOverDto> {
    return Object.assign(new HandOverDto(), { url: await this.desk.handOver(id) });
  }

  @Post('signatures/:id/resend')
  @HttpCode(200)
  @Permit('signature.request')
  @Idempotent()
  @ApiOperation({
    operationId: 'resendSignature',
    summary: 'Send another link; the one before is dead, and the days begin anew',
  })
  @ApiOkResponse({ type: SignatureDetailDto })
  @ApiProblem(404, 'signature.not-found')
  @ApiProblem(409, 'signature.not-waiting', 'signature.not-by-link', 'sms.not-configured')
  @ApiProblem(422, 'signature.invalid-address', 'signature.invalid-phone')
  async resend(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: ResendSignatureDto,
  ): Promise<SignatureDetailDto> {
    return this.pages.get((await this.desk.resend(id, body)).id);
  }

  @Post('signatures/:id/revoke')
  @HttpCode(200)
  @Permit('signature.revoke')
  @ApiOperation({ operationId: 'revokeSignature', summary: 'Take a request back; its link is dead' })
  @ApiOkResponse({ type: SignatureDetailDto })
  @ApiProblem(404, 'signature.not-found')
  @ApiProblem(409, 'signature.not-waiting')
  async revoke(
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: RevokeSignatureDto,
  ): Promise<SignatureDetailDto> {
    return this.pages.get((await this.desk.revoke(id, reason)).id);
  }

  @Post('signatures/verify')
  @HttpCode(200)
  @Permit('signature.verify')
  @ApiOperation({
    operationId: 'verifySignatureChain',
    summary: 'Check the company’s chain of signature events from end to end',
    description: 'Files are checked one request at a time, or all by `npm run cli -- verify-signatures`.',
  })
  @ApiOkResponse({ type: VerificationDto })
  async verifyChain(): Promise<VerificationDto> {
    return VerificationDto.from(await this.verifier.verifyChain());
  }

  @Post('signatures/:id/verify')
  @HttpCode(200)
  @Permit('signature.verify')
  @ApiOperation({
    operationId: 'verifySignature',
    summary: 'Check that nothing of a signature was changed: contract, evidence, log',
  })
  @ApiOkResponse({ type: VerificationDto })
  @ApiProblem(404, 'signature.not-found')
  async verify(@Param('id', ParseIntPipe) id: number): Promise<VerificationDto> {
    return VerificationDto.from(await this.verifier.verify(id));
  }

  @Get('signatures/:id/signed-pdf')
  @Permit('signature.read')
  @ApiOperation({
    operationId: 'getSignedContract',
    summary: 'The signed contract with its page of evidence',
  })
  @ApiProduces('application/pdf')
  @ApiOkResponse(BINARY)
  @ApiProblem(404, 'signature.not-found')
  @ApiProblem(409, 'signature.not-signed')
  signedPdf(@Param('id', ParseIntPipe) id: number): Promise<StreamableFile> {
    return this.files.download(id, 'signedFileId');
  }

  @Get('signatures/:id/evidence')
  @Permit('signature.read')
  @ApiOperation({ operationId: 'getSignatureEvidence', summary: 'The evidence as it is kept, to take along' })
  @ApiProduces('application/json')
  @ApiOkResponse(BINARY)
  @ApiProblem(404, 'signature.not-found')
  @ApiProblem(409, 'signature.not-signed')
  evidence(@Param('id', ParseIntPipe) id: number): Promise<StreamableFile> {
    return this.files.download(id, 'evidenceFileId');
  }
}
