import type { DemoNas } from './demo-places';

interface Speeds {
  readonly downKbps: number;
  readonly upKbps: number;
  readonly burstDownKbps?: number;
  readonly burstUpKbps?: number;
  readonly thresholdDownKbps?: number;
  readonly thresholdUpKbps?: number;
  readonly burstTimeDownS?: number;
  readonly burstTimeUpS?: number;
  readonly priority?: number;
  readonly minDownKbps?: number;
  readonly minUpKbps?: number;
}

/** What the network gives to the lines of a plan. */
export interface DemoService {
  /** Code of the plan on sale. */
  readonly product: string;
  readonly name: string;
  readonly medium: DemoNas['medium'];
  readonly speeds: Speeds;
}

const MEGA = 1000;
const speeds = (down: number, up: number): Speeds => ({ downKbps: down * MEGA, upKbps: up * MEGA });

/** For eight seconds half as fast again, while the mean stays below four fifths of the speed. */
function withBurst({ downKbps, upKbps }: Speeds): Speeds {
  return {
    ...{ downKbps, burstDownKbps: downKbps * 1.5, thresholdDownKbps: downKbps * 0.8, burstTimeDownS: 8 },
    ...{ upKbps, burstUpKbps: upKbps * 1.5, thresholdUpKbps: upKbps * 0.8, burstTimeUpS: 8 },
  };
}

/** As fast as the plan's name says; the small radio plans may run ahead, and the business line has its floor. */
export const SERVICES: readonly DemoService[] = [
  { product: 'FWA30', name: 'FWA 30/6', medium: 'radio', speeds: withBurst(speeds(30, 6)) },
  { product: 'FWA50', name: 'FWA 50/10', medium: 'radio', speeds: withBurst(speeds(50, 10)) },
  { product: 'FWA100', name: 'FWA 100/20', medium: 'radio', speeds: speeds(100, 20) },
  { product: 'FWA200', name: 'FWA 200/30', medium: 'radio', speeds: speeds(200, 30) },
  { product: 'FTTC100', name: 'FTTC 100/20', medium: 'fibre', speeds: speeds(100, 20) },
  { product: 'FTTH1000', name: 'FTTH 1000/300', medium: 'fibre', speeds: speeds(1000, 300) },
  { product: 'FTTH2500', name: 'FTTH 2500/500', medium: 'fibre', speeds: speeds(2500, 500) },
  {
    ...{ product: 'BIZ100', name: 'Business 100/100 garantita', medium: 'fibre' },
    speeds: { ...speeds(100, 100), priority: 1, minDownKbps: 50 * MEGA, minUpKbps: 50 * MEGA },
  },
];
