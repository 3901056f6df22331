import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Patch,
  Post,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { currentContext } from '../context';
import { ApiProblem } from '../http/api-problem.decorator';
import { clientOf } from '../http/client-of';
import { pageOf, type Page } from '../http/list-query.dto';
import { AccessTokenDto, ChangePasswordDto, LoginDto, MeDto, SessionDto } from './auth.dto';
import { LocalGuard } from './local.guard';
import { Public, SignedIn } from './permit.decorator';
import { ProfileService } from './profile.service';
import { RefreshCookie } from './refresh-cookie.service';
import { ACCESS_TOKEN_LIFE_S, SessionService, type Tokens } from './session.service';
import type { User } from './user.entity';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly sessions: SessionService,
    private readonly profile: ProfileService,
    private readonly cookie: RefreshCookie,
  ) {}

  @Post('login')
  @HttpCode(200)
  @Public()
  @UseGuards(LocalGuard)
  @ApiOperation({
    operationId: 'login',
    summary: 'Sign in with e-mail and password',
    description: 'Also sets the refresh token in the httpOnly cookie `ponte_refresh`.',
  })
  @ApiBody({ type: LoginDto })
  @ApiOkResponse({ type: AccessTokenDto })
  @ApiProblem(401, 'auth.invalid-credentials')
  @ApiProblem(429, 'auth.too-many-attempts')
  async login(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AccessTokenDto> {
    return this.handOut(await this.sessions.open(request.user as User, clientOf(request)), response);
  }

  @Post('refresh')
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'refreshSession',
    summary: 'Trade the cookie for a new access token',
    description:
      'The refresh token in the cookie is replaced each time. Showing an old one ends the session for all who hold it.',
  })
  @ApiOkResponse({ type: AccessTokenDto })
  @ApiProblem(401, 'auth.required', 'auth.session-ended', 'auth.token-reused')
  async refresh(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AccessTokenDto> {
    return this.handOut(await this.sessions.refresh(this.cookie.read(request), clientOf(request)), response);
  }

  @Post('logout')
  @HttpCode(204)
  @Public()
  @ApiOperation({ operationId: 'logout', summary: 'End the session of the cookie, if any' })
  @ApiNoContentResponse()
  async logout(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.end(this.cookie.read(request));
    this.cookie.clear(response);
  }

  @Get('me')
  @SignedIn()
  @ApiOperation({ operationId: 'getMe', summary: 'Who is signed in, and what he may do' })
  @ApiOkResponse({ type: MeDto })
  async me(): Promise<MeDto> {
    return MeDto.from(await this.profile.me());
  }

  @Patch('me/password')
  @HttpCode(204)
  @SignedIn()
  @ApiOperation({
    operationId: 'changePassword',
    summary: 'Change the own password and sign out all other devices',
  })
  @ApiNoContentResponse()
  @ApiProblem(422, 'password.invalid-current')
  changePassword(@Body() body: ChangePasswordDto, @Req() request: Request): Promise<void> {
    return this.profile.changePassword(body.currentPassword, body.newPassword, request.ip ?? '');
  }

  @Get('sessions')
  @SignedIn()
  @ApiOperation({ operationId: 'listSessions', summary: 'Where the user is signed in, last used first' })
  @ApiOkResponse({ type: pageOf(SessionDto) })
  async listSessions(): Promise<Page<SessionDto>> {
    const sessions = await this.profile.sessions();
    const currentId = currentContext().sessionId ?? null;
    return { data: sessions.map((session) => SessionDto.from(session, currentId)), total: sessions.length };
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @SignedIn()
  @ApiOperation({ operationId: 'revokeSession', summary: 'Sign out one of the own devices' })
  @ApiNoContentResponse()
  @ApiProblem(404, 'session.not-found')
  revokeSession(@Param('id', ParseIntPipe) id: number): Promise<void> {
    return this.profile.revokeSession(id);
  }

  private handOut({ accessToken, refresh }: Tokens, response: Response): AccessTokenDto {
    this.cookie.write(response, refresh);
    return AccessTokenDto.from(accessToken, ACCESS_TOKEN_LIFE_S);
  }
}
