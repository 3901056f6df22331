import { Module } from '@nestjs/common';
import { AppModule } from '../../api/src/app.module';
import { DemoModule } from '../../api/src/demo/demo.module';
import { WorkerModule } from '../../api/src/worker.module';

/** HTTP server, worker and command line in one process, so that a test can drive all of them. */
@Module({ imports: [WorkerModule, DemoModule] })
export class TestModule {}

/** HTTP server and command line without a worker. */
@Module({ imports: [AppModule, DemoModule] })
export class HttpModule {}
