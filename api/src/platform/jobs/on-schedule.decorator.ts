import { DiscoveryService } from '@nestjs/core';
import type { Schedule } from './schedule-slot';

/**
 * The provider's method runs by the clock, in one of the workers. It must be harmless when called twice (a unique key, not
 * a flag): a worker that falls half way leaves the work to another.
 */
export const OnSchedule = DiscoveryService.createDecorator<Schedule>();
