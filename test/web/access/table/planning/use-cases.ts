import { admins, insiders } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const planners = [...admins, 'planner'] as const
/** Whoever handed it in, or owns it, beside those who plan. */
const readers = [...planners, 'viewer'] as const
const at = { useCase: 'useCase' } as const

export const useCasesTable: Record<string, Rule> = {
  '/:org/use-cases': { kind: 'organisation', get: insiders },
  '/:org/use-cases/new': {
    kind: 'organisation',
    get: insiders,
    post: {
      may: insiders,
      fields: () => ({
        title: 'Sort complaints by cause',
        problem: 'Nobody reads all complaints of a week.',
        input: 'The text of a complaint',
        output: 'Its cause, one of twelve',
      }),
    },
  },
  '/:org/use-cases.csv': { kind: 'organisation', get: planners },
  '/:org/use-cases/import': {
    kind: 'organisation',
    get: planners,
    post: {
      may: planners,
      fields: () => ({ rows: 'title,problem,input,output\nA,B,C,D', step: 'import' }),
    },
  },
  '/:org/use-cases/catalogue': { kind: 'organisation', get: insiders },
  '/:org/use-cases/catalogue/:point': {
    kind: 'organisation',
    at: { point: 'startingPoint' },
    get: insiders,
  },
  '/:org/use-cases/:useCase/voice': {
    kind: 'organisation',
    at,
    post: { may: insiders, fields: () => ({ wants: 'To know it a week earlier' }) },
  },
  '/:org/use-cases/:useCase': { kind: 'organisation', at, get: readers },
  '/:org/use-cases/:useCase/facts': {
    kind: 'organisation',
    at,
    get: readers,
    post: {
      may: readers,
      fields: () => ({
        title: 'See which shops leave',
        problem: 'We notice too late.',
        input: 'Orders of the last 13 weeks',
        output: 'Chance that a shop leaves',
        _version: '1',
      }),
    },
  },
  '/:org/use-cases/:useCase/estimates': {
    kind: 'organisation',
    at,
    get: readers,
    post: { may: readers },
  },
  '/:org/use-cases/:useCase/people': {
    kind: 'organisation',
    at,
    get: readers,
    post: { may: readers, fields: () => ({ name: 'Account managers' }) },
  },
  '/:org/use-cases/:useCase/stakeholders/:stakeholder/removal': {
    kind: 'organisation',
    at: { ...at, stakeholder: 'stakeholder' },
    post: { may: readers },
  },
  '/:org/use-cases/:useCase/alternatives': {
    kind: 'organisation',
    at,
    get: readers,
    post: { may: readers, fields: () => ({ kind: 'rule', title: 'A rule' }) },
  },
  '/:org/use-cases/:useCase/alternatives/:alternative/removal': {
    kind: 'organisation',
    at: { ...at, alternative: 'alternative' },
    post: { may: readers },
  },
  '/:org/use-cases/:useCase/owner': {
    kind: 'organisation',
    at,
    post: { may: planners, fields: ({ managerMember: owner }) => ({ owner }) },
  },
  '/:org/use-cases/:useCase/links': {
    kind: 'organisation',
    at,
    get: planners,
    post: {
      may: planners,
      fields: ({ otherUseCase: other }) => ({ kind: 'exclusive', other }),
    },
  },
  '/:org/use-cases/:useCase/links/:link/removal': {
    kind: 'organisation',
    at: { ...at, link: 'useCaseLink' },
    post: { may: planners },
  },
  '/:org/use-cases/:useCase/stages': { kind: 'organisation', at, get: readers },
  '/:org/use-cases/:useCase/stages/:stage': {
    kind: 'organisation',
    at,
    words: { stage: 'idea' },
    get: readers,
    post: { may: readers, fields: () => ({ exitCriterion: 'A number', _version: '0' }) },
  },
  '/:org/use-cases/:useCase/stage': {
    kind: 'organisation',
    at,
    post: {
      may: [],
      notNow: planners,
      fields: () => ({ to: 'scoped', reason: 'We know enough.', _version: '1' }),
    },
  },
  '/:org/use-cases/:useCase/parking': {
    kind: 'organisation',
    at,
    get: planners,
    post: { may: planners, fields: () => ({ reason: 'No data before autumn' }) },
  },
  '/:org/use-cases/:useCase/return': {
    kind: 'organisation',
    at: { useCase: 'parkedUseCase' },
    post: { may: planners },
  },
  '/:org/use-cases/:useCase/merge': {
    kind: 'organisation',
    at,
    get: planners,
    post: {
      may: planners,
      fields: ({ otherUseCase: into }) => ({ into, reason: 'Two names of one thing' }),
    },
  },
  '/:org/use-cases/:useCase/separation': {
    kind: 'organisation',
    at: { useCase: 'mergedUseCase' },
    post: { may: planners },
  },
}
