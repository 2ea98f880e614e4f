import { hirers, team } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const interviewing = [...hirers, 'interviewer', 'otherInterviewer'] as const
const mine = ['interviewer'] as const
const times = { candidacy: 'candidacy', plan: 'plan' } as const
const calendar = { calendar: 'calendar' } as const

export const schedulingTable: Record<string, Rule> = {
  '/:org/candidacies/:candidacy/times/:plan': {
    kind: 'organisation',
    at: times,
    get: team,
    post: {
      may: team,
      fields: () => ({
        'slots[0]': '2026-03-06T10:00:00.000Z',
        videoLink: 'https://meet.example/room',
        moves: '1',
        noticeHours: '12',
      }),
    },
  },
  '/:org/candidacies/:candidacy/times/:plan/booking': {
    kind: 'organisation',
    at: times,
    post: { may: team, fields: () => ({ at: '2026-03-06T10:00' }) },
  },
  '/:org/candidacies/:candidacy/times/:plan/cancellation': {
    kind: 'organisation',
    at: times,
    post: { may: team },
  },
  '/:org/candidacies/:candidacy/times/:plan/withdrawal': {
    kind: 'organisation',
    at: times,
    post: { may: team, fields: ({ slot }) => ({ slot }) },
  },
  '/:org/availability': {
    kind: 'organisation',
    get: interviewing,
    post: {
      may: interviewing,
      fields: () => ({
        'clocks.from1a': '09:00',
        'clocks.to1a': '12:30',
        buffer: '15',
        perDay: '3',
        perWeek: '5',
        _version: '0',
      }),
    },
  },
  '/:org/availability/exceptions': {
    kind: 'organisation',
    post: { may: interviewing, fields: () => ({ firstDay: '2026-03-09' }) },
  },
  '/:org/availability/exceptions/:exception/removal': {
    kind: 'organisation',
    at: { exception: 'exception' },
    post: { may: mine },
  },
  '/:org/availability/calendars': {
    kind: 'organisation',
    post: {
      may: interviewing,
      fields: () => ({ address: 'https://calendar.example/private/basic.ics' }),
    },
  },
  '/:org/availability/calendars/:calendar/reading': {
    kind: 'organisation',
    at: calendar,
    post: { may: mine },
  },
  '/:org/availability/calendars/:calendar/removal': {
    kind: 'organisation',
    at: calendar,
    post: { may: mine },
  },
}
