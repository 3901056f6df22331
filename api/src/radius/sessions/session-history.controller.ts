import { Readable } from 'node:stream';
import { Controller, Get, Header, Param, ParseIntPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { contentDisposition } from '../../platform/files/content-disposition';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { sessionCsvHead, sessionCsvLines } from './session-csv';
import { SessionList } from './session-list.query';
import { HistoryQuery, NetworkSessionDto } from './session.dto';

const CSV_MOST = 100_000;

@ApiTags('radius')
@Controller('radius-sessions')
export class SessionHistoryController {
  constructor(private readonly sessions: SessionList) {}

  @Get()
  @Permit('radius-session.read')
  @ApiOperation({
    operationId: 'listRadiusSessions',
    summary: 'Sessions, up and ended, of the months that the settings let the office see',
  })
  @ApiOkResponse({ type: pageOf(NetworkSessionDto) })
  async list(@Query() query: HistoryQuery): Promise<Page<NetworkSessionDto>> {
    const { data, total } = await this.sessions.history(query);
    return { data: data.map((row) => NetworkSessionDto.from(row)), total };
  }

  @Get('csv')
  @Permit('radius-session.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'exportRadiusSessions',
    summary: 'The same as a CSV file, at most 100,000 rows',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  csv(@Query() query: HistoryQuery): StreamableFile {
    return new StreamableFile(Readable.from(this.lines(query)), {
      type: 'text/csv; charset=utf-8',
      disposition: contentDisposition('sessioni.csv'),
    });
  }

  @Get(':id')
  @Permit('radius-session.read')
  @ApiOperation({ operationId: 'getRadiusSession', summary: 'One session' })
  @ApiOkResponse({ type: NetworkSessionDto })
  @ApiProblem(404, 'radius-session.not-found')
  async one(@Param('id', ParseIntPipe) id: number): Promise<NetworkSessionDto> {
    return NetworkSessionDto.from(await this.sessions.one(id));
  }

  private async *lines(query: HistoryQuery): AsyncGenerator<string> {
    yield sessionCsvHead();
    for await (const rows of this.sessions.all(query, CSV_MOST)) yield sessionCsvLines(rows);
  }
}
