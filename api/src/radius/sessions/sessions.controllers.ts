import { OnlineSessionController } from './online-session.controller';
import { SessionHistoryController } from './session-history.controller';
import { SessionRequestController } from './session-request.controller';
import { LiveController } from './live.controller';

export const SESSIONS_CONTROLLERS = [
  OnlineSessionController,
  SessionHistoryController,
  SessionRequestController,
  LiveController,
];
