import { NetworkSimulator } from './demo/network/network-simulator.gateway';
import { readConfig } from './platform/config/config';
import { repositoryRoot } from './platform/config/config.module';
import { createDataSource } from './platform/db/data-source';
import { failToStart } from './platform/fail-to-start';

/** The routers and lines of the demo, so that somebody is online on a machine without a network. */
async function main(): Promise<void> {
  const config = readConfig(process.env, repositoryRoot());
  if (config.radius === null) throw new Error('RADIUS_SERVER is not set: there is nobody to dial in to');
  const dataSource = await createDataSource({ ...config.database, poolSize: 2 }, {}).initialize();
  const simulator = new NetworkSimulator(dataSource, config.radius);
  const lines = await simulator.start();
  process.stdout.write(`${lines} lines of the demo dial in\n`);
  process.once('SIGTERM', () => {
    simulator.stop();
    void dataSource.destroy();
  });
}

main().catch(failToStart);
