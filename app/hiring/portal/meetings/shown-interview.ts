import type { showMeeting } from './own-meetings.server.ts'

export type ShownInterview = Awaited<ReturnType<typeof showMeeting>>
