import { OutageController } from './outage.controller';

export const OUTAGES_CONTROLLERS = [OutageController];
