import { Module } from '@nestjs/common';
import { ApiModule } from '../../api/src/api.module';
import { DemoModule } from '../../api/src/demo/demo.module';
import { WorkerModule } from '../../api/src/worker.module';

/** HTTP server, worker and command line in one process, so that a test can drive all of them. */
@Module({ imports: [ApiModule, WorkerModule, DemoModule] })
export class TestModule {}

/** HTTP server and command line without a worker. */
@Module({ imports: [ApiModule, DemoModule] })
export class HttpModule {}
