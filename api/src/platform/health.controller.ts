import { InjectQueue } from '@nestjs/bull';
import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Queue } from 'bull';
import { DataSource } from 'typeorm';
import { Public } from './auth/permit.decorator';

/** For load balancers and the launcher: is the process up, and can it serve? */
@ApiTags('health')
@Controller('api/health')
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    @InjectQueue('events') private readonly queue: Queue,
  ) {}

  @Get('live')
  @Public()
  @ApiOperation({ operationId: 'live', summary: 'The process answers' })
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @ApiOperation({ operationId: 'ready', summary: 'Database and Redis answer' })
  async ready(): Promise<{ status: string; database: string; redis: string }> {
    const [database, redis] = await Promise.all([
      answers(this.dataSource.query('SELECT 1')),
      answers(this.queue.client.ping()),
    ]);
    if (database !== 'up' || redis !== 'up')
      throw new ServiceUnavailableException(`database ${database}, redis ${redis}`);
    return { status: 'ok', database, redis };
  }
}

async function answers(probe: Promise<unknown>): Promise<'up' | 'down'> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('timed out'));
    }, 3000);
  });
  try {
    await Promise.race([probe, timeout]);
    return 'up';
  } catch {
    return 'down';
  } finally {
    clearTimeout(timer);
  }
}
