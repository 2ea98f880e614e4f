import { admins, hirers, team, type Rule } from '#test/web/access/rule.ts'

const planners = [...admins, 'planner'] as const
const staffers = [...hirers, 'planner'] as const
const scenario = { scenario: 'scenario' } as const

const settings = {
  name: 'Another name',
  firstQuarter: '8105',
  quarters: '2',
  discountPercent: '5',
  lead: '1',
  ramp: '50, 100',
  _version: '1',
}

/** Scenarios, plans, and the hires they need. */
export const plansTable: Record<string, Rule> = {
  '/:org/roadmap/scenarios': {
    kind: 'organisation',
    get: planners,
    post: { may: planners, fields: () => ({ name: 'One more' }) },
  },
  '/:org/roadmap/scenarios/:scenario': { kind: 'organisation', at: scenario, get: planners },
  '/:org/roadmap/scenarios/:scenario/settings': {
    kind: 'organisation',
    at: scenario,
    get: planners,
    post: { may: planners, fields: () => settings },
  },
  '/:org/roadmap/scenarios/:scenario/use-cases': {
    kind: 'organisation',
    at: scenario,
    get: planners,
    post: { may: planners, fields: ({ useCase }) => ({ [`rules.${useCase}`]: 'mandatory' }) },
  },
  '/:org/roadmap/scenarios/:scenario/solve': {
    kind: 'organisation',
    at: scenario,
    post: { may: [], notNow: planners, fields: () => ({ mode: 'good' }) },
  },
  '/:org/roadmap/scenarios/:scenario/cancellation': {
    kind: 'organisation',
    at: scenario,
    post: { may: [], notNow: planners },
  },
  '/:org/roadmap/scenarios/:scenario/copy': {
    kind: 'organisation',
    at: scenario,
    post: { may: planners },
  },
  '/:org/roadmap/scenarios/:scenario/commitment': {
    kind: 'organisation',
    at: scenario,
    post: { may: planners, fields: ({ solve }) => ({ reason: 'Agreed on Monday', solve }) },
  },
  '/:org/proposals': {
    kind: 'organisation',
    get: staffers,
    post: {
      may: planners,
      fields: () => ({ role: 'ml-engineer', level: 'L3', people: '1' }),
    },
  },
  '/:org/proposals/:proposal': {
    kind: 'organisation',
    at: { proposal: 'waitingProposal' },
    get: staffers,
  },
  '/:org/proposals/:proposal/pricing': {
    kind: 'organisation',
    at: { proposal: 'waitingProposal' },
    post: { may: planners },
  },
  '/:org/proposals/:proposal/verdict': {
    kind: 'organisation',
    at: { proposal: 'waitingProposal' },
    post: { may: admins, fields: () => ({ verdict: 'approved' }) },
  },
  '/:org/proposals/:proposal/opening': {
    kind: 'organisation',
    at: { proposal: 'approvedProposal' },
    post: {
      may: staffers,
      fields: ({ managerMember }) => ({ managerId: managerMember, country: 'GB' }),
    },
  },
  '/:org/proposals/:proposal/tie': {
    kind: 'organisation',
    at: { proposal: 'approvedProposal' },
    post: {
      may: [],
      notNow: team,
      fields: ({ published }) => ({ opening: published }),
    },
  },
  '/:org/arrivals/:arrival/start': {
    kind: 'organisation',
    at: { arrival: 'arrival' },
    post: {
      may: team,
      fields: () => ({ startsOn: '2026-10-01', reason: 'Notice period', _version: '1' }),
    },
  },
  '/:org/openings/:opening/plan': {
    kind: 'organisation',
    at: { opening: 'published' },
    get: [...admins, 'manager', 'recruiter'],
  },
}
