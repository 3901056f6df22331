import { Controller, Get, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { clientOf } from '../../platform/http/client-of';
import { SignatureFactsQuery } from './signature-facts.query';
import { SignatureFiles } from './signature-files.service';
import { SIGNING_TOKEN_HEADER, tokenIn } from './signing-token';
import { SigningVisit } from './signing-visit.service';
import type { SignatureRequest } from './signature-request.entity';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

/** The contract itself, for the page where customers sign. */
@ApiTags('signing')
@ApiHeader(SIGNING_TOKEN_HEADER)
@Controller('signing')
export class SigningDocumentController {
  constructor(
    private readonly visit: SigningVisit,
    private readonly facts: SignatureFactsQuery,
    private readonly files: SignatureFiles,
  ) {}

  @Get('page')
  @Public()
  @ApiOperation({
    operationId: 'getSigningPage',
    summary: 'The contract as a page that fits a phone, without its attachments',
  })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblem(404, 'signing-link.not-found')
  @ApiProblem(409, 'signing-link.ended')
  async page(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { fileId, pageFileId } = await this.facts.print(await this.enter(request));
    response.setHeader(
      'Content-Security-Policy',
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
    return this.files.stream(pageFileId ?? fileId);
  }

  @Get('pdf')
  @Public()
  @ApiOperation({
    operationId: 'getSigningPdf',
    summary: 'The contract as it is to be signed, with its attachments',
  })
  @ApiProduces('application/pdf')
  @ApiOkResponse(BINARY)
  @ApiProblem(404, 'signing-link.not-found')
  @ApiProblem(409, 'signing-link.ended')
  async pdf(@Req() request: Request): Promise<StreamableFile> {
    return this.files.stream((await this.facts.print(await this.enter(request))).fileId);
  }

  @Get('signed-pdf')
  @Public()
  @ApiOperation({ operationId: 'getSignedPdf', summary: 'The signed copy, for thirty days' })
  @ApiProduces('application/pdf')
  @ApiOkResponse(BINARY)
  @ApiProblem(404, 'signing-link.not-found')
  @ApiProblem(409, 'signing-link.ended', 'signature.not-signed')
  async signedPdf(@Req() request: Request): Promise<StreamableFile> {
    return this.files.give(await this.enter(request), 'signedFileId');
  }

  private async enter(request: Request): Promise<SignatureRequest> {
    const visited = await this.visit.enter(tokenIn(request.headers), clientOf(request));
    this.visit.assertReadable(visited);
    return visited;
  }
}
