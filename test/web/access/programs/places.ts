import type { Ids } from '#test/web/access/world/world.ts'

type Place = {
  /** The page of the browser that shows or does the same: whoever may there may here. */
  like: string
  /** What of the world stands for the ids in the path. */
  at?: Record<string, keyof Ids>
  body?: (ids: Ids) => unknown
  /** Whoever may finds that there is nothing yet. */
  nothingYet?: true
}

const facts = {
  title: 'Data engineer',
  headcount: 1,
  employmentType: 'full-time',
  places: [{ country: 'US', region: 'CO', city: 'Denver' }],
  pay: null,
  useCases: [],
}
const idea = { title: 'Churn', problem: 'People leave.', input: 'Orders', output: 'A list' }
const opening = { opening: 'published' } as const
const candidacy = { candidacy: 'candidacy' } as const
const useCase = { useCase: 'useCase' } as const
const document = { document: 'document' } as const

const openings: Record<string, Place> = {
  listOpenings: { like: '/:org/openings' },
  readOpening: { like: '/:org/openings/:opening', at: { opening: 'draft' } },
  listStages: { like: '/:org/openings/:opening/candidates', at: opening },
  openOpening: {
    like: '/:org/openings/new',
    body: () => ({ ...facts, role: 'ml-engineer', level: 'L3', contact: '' }),
  },
  changeOpening: {
    like: '/:org/openings/:opening/facts',
    at: opening,
    body: () => ({ ...facts, version: 1 }),
  },
  publishOpening: { like: '/:org/openings/:opening/publication', at: opening },
  pauseOpening: {
    like: '/:org/openings/:opening/pause',
    at: opening,
    body: () => ({ reason: 'Budget under review' }),
  },
  resumeOpening: { like: '/:org/openings/:opening/resumption', at: { opening: 'paused' } },
  closeOpening: {
    like: '/:org/openings/:opening/closure',
    at: opening,
    body: () => ({ outcome: 'other', reason: 'Plans changed' }),
  },
  reopenOpening: { like: '/:org/openings/:opening/reopening', at: { opening: 'closed' } },
}

const candidates: Record<string, Place> = {
  listCandidates: { like: '/:org/openings' },
  readCandidate: { like: '/:org/candidacies/:candidacy', at: { candidate: 'candidate' } },
  addCandidate: {
    like: '/:org/openings/:opening/candidates/new',
    at: opening,
    body: () => ({ name: 'Noor Haddad', email: 'noor@example.test', source: 'sourced' }),
  },
  listCandidacies: { like: '/:org/openings/:opening/candidates', at: opening },
  readCandidacy: { like: '/:org/candidacies/:candidacy', at: candidacy },
  moveCandidacy: {
    like: '/:org/openings/:opening/candidates/moves',
    at: { candidacy: 'applicant' },
    body: ({ interviewStage: stageId }) => ({ stageId, version: 1 }),
  },
  writeNote: {
    like: '/:org/candidacies/:candidacy/notes',
    at: candidacy,
    body: () => ({ text: 'Explains trade-offs well.' }),
  },
  writeMessage: {
    like: '/:org/candidacies/:candidacy/messages',
    at: candidacy,
    body: () => ({ text: 'Does Friday suit?' }),
  },
}

const interviews: Record<string, Place> = {
  listOwnInterviews: { like: '/:org/interviews' },
  readInterview: { like: '/:org/interviews/:interview/kit', at: { interview: 'interview' } },
  listInterviews: { like: '/:org/candidacies/:candidacy/interviews', at: candidacy },
  listScorecards: {
    like: '/:org/candidacies/:candidacy/debrief',
    at: { candidacy: 'finalist', stage: 'interviewStage' },
  },
  listDecisions: { like: '/:org/debriefs' },
  readDecision: {
    like: '/:org/candidacies/:candidacy/decision',
    at: { candidacy: 'finalist' },
    nothingYet: true,
  },
}

const planning: Record<string, Place> = {
  listUseCases: { like: '/:org/use-cases' },
  readUseCase: { like: '/:org/use-cases/:useCase', at: useCase },
  submitUseCase: { like: '/:org/use-cases/new', body: () => idea },
  changeUseCase: {
    like: '/:org/use-cases/:useCase/facts',
    at: useCase,
    body: () => ({ ...idea, version: 1 }),
  },
  listPriorities: { like: '/:org/priorities' },
  readCapacity: { like: '/:org/capacity' },
  listPlans: { like: '/:org/roadmap/plans' },
  readCurrentPlan: { like: '/:org/roadmap' },
}

const documents: Record<string, Place> = {
  listDocuments: { like: '/:org/documents' },
  readDocument: { like: '/:org/documents/:document', at: document },
  makeDocument: {
    like: '/:org/documents/new',
    body: ({ useCase: subjectId }) => ({ kind: 'prd', subjectId }),
  },
  saveSection: {
    like: '/:org/documents/:document/sections/:section',
    at: { ...document, section: 'section' },
    body: () => ({ body: 'Handling takes ten days.', version: 1 }),
  },
  listDrafts: { like: '/:org/documents/:document', at: document },
  proposeDraft: {
    like: '/:org/documents/:document/suggestions',
    at: document,
    body: ({ section: sectionId }) => ({ sectionId, replacement: 'It takes ten days.' }),
  },
}

/** Every operation but those that need an id the world has not got, which stand beside another of the same rule. */
export const places: Record<string, Place> = {
  ...openings,
  ...candidates,
  ...interviews,
  ...planning,
  ...documents,
}
