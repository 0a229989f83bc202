// The browser's door to identity, for the entry and for the slices above it.
export { type Session, SessionContext, type SessionStore, sessionStore, useLeaveSession, useRefreshSession, useSession } from './SessionContext.ts'
export { type AppName, appNameHere, applyAppName, neutralNameHere } from './appName.ts'
export { leavingHere } from './leavingHere.ts'
export { digitsOf } from './digits.ts'
export { useScript } from './useScript.ts'
export { useSignOut } from './useSignOut.ts'
