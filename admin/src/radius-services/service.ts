import type { components } from '@ponte/shared/generated/api-types';

export type Service = components['schemas']['RadiusServiceDto'];
export type ServiceDetail = components['schemas']['RadiusServiceDetailDto'];

export const SERVICE_KINDS = ['pppoe', 'dhcp', 'hotspot'] as const;

/** What a new service begins with. */
export const NEW_SERVICE: Partial<ServiceDetail> = {
  ...{ kind: 'pppoe', vendor: 'mikrotik', unlimited: false, priority: 8, active: true },
  ...{ interimIntervalS: 300, simultaneousUse: 1, attributes: [], productIds: [] },
};
