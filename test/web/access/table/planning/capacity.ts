import { admins, type Rule } from '#test/web/access/rule.ts'

const planners = [...admins, 'planner'] as const
const person = { person: 'staff' } as const
const days = { firstDay: '2026-06-01', lastDay: '2026-06-02' }
const somebody = { name: 'Ada', role: 'ml-engineer', percent: '80', startsOn: '2026-04-01' }

export const capacityTable: Record<string, Rule> = {
  '/:org/capacity': { kind: 'organisation', get: planners },
  '/:org/capacity.csv': { kind: 'organisation', get: planners },
  '/:org/capacity/import': {
    kind: 'organisation',
    get: planners,
    post: {
      may: planners,
      fields: () => ({ list: 'name,role,starts\nAda,ml-engineer,2026-04-01', step: 'import' }),
    },
  },
  '/:org/capacity/run-work': {
    kind: 'organisation',
    get: planners,
    post: {
      may: planners,
      fields: () => ({ role: 'ml-engineer', title: 'Reports', people: '.5', firstQuarter: '8104' }),
    },
  },
  '/:org/capacity/run-work/:work/removal': {
    kind: 'organisation',
    at: { work: 'runWork' },
    post: { may: planners },
  },
  '/:org/capacity/calendar': {
    kind: 'organisation',
    get: planners,
    post: {
      may: planners,
      fields: () => ({ firstMonth: '4', hoursPerDay: '7.5', currency: 'EUR', version: '0' }),
    },
  },
  '/:org/capacity/holidays': {
    kind: 'organisation',
    post: { may: planners, fields: () => ({ day: '2026-12-25', name: 'Christmas' }) },
  },
  '/:org/capacity/holidays/:holiday/removal': {
    kind: 'organisation',
    at: { holiday: 'holiday' },
    post: { may: planners },
  },
  '/:org/capacity/people/new': {
    kind: 'organisation',
    get: planners,
    post: { may: planners, fields: () => somebody },
  },
  '/:org/capacity/people/:person': { kind: 'organisation', at: person, get: planners },
  '/:org/capacity/people/:person/edit': {
    kind: 'organisation',
    at: person,
    get: planners,
    post: { may: planners, fields: () => ({ ...somebody, version: '1' }) },
  },
  '/:org/capacity/people/:person/quarters': {
    kind: 'organisation',
    at: person,
    post: {
      may: planners,
      fields: () => ({ 'rows[0].quarter': '8105', 'rows[0].percent': '50' }),
    },
  },
  '/:org/capacity/people/:person/leaves': {
    kind: 'organisation',
    at: person,
    post: { may: planners, fields: () => ({ ...days, reason: 'Away' }) },
  },
  '/:org/capacity/people/:person/leaves/:leave/removal': {
    kind: 'organisation',
    at: { ...person, leave: 'leave' },
    post: { may: planners },
  },
  '/:org/capacity/people/:person/bookings': {
    kind: 'organisation',
    at: person,
    post: { may: planners, fields: () => ({ ...days, title: 'Review', hours: '4' }) },
  },
  '/:org/capacity/people/:person/bookings/:booking/removal': {
    kind: 'organisation',
    at: { ...person, booking: 'booking' },
    post: { may: planners },
  },
}
