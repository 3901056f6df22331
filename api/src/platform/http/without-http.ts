import { serveNothing } from './serving';

// Imported first by a worker: services name DTOs, and what their fields' decorators keep would fill megabytes of each worker.
serveNothing();
