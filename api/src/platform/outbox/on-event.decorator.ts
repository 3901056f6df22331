import { DiscoveryService } from '@nestjs/core';

/**
 * The provider's method receives every event of this type, at least once, in the worker. It must be harmless when
 * called twice (a unique key, not a flag).
 */
export const OnEvent = DiscoveryService.createDecorator<string>();
