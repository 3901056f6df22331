import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { RadiusLoginDto, LoginQuery } from './login.dto';
import { LoginList } from './login-list.query';

@ApiTags('radius')
@Controller('radius-logins')
export class LoginController {
  constructor(private readonly logins: LoginList) {}

  @Get()
  @Permit('radius-login.read')
  @ApiOperation({
    operationId: 'listRadiusLogins',
    summary: 'Logins that were answered, newest first; no more than 10,000 are counted',
  })
  @ApiOkResponse({ type: pageOf(RadiusLoginDto) })
  async list(@Query() query: LoginQuery): Promise<Page<RadiusLoginDto>> {
    const { data, total } = await this.logins.list(query);
    return { data: data.map((login) => RadiusLoginDto.from(login)), total };
  }
}
