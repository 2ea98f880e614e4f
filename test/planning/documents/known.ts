import type { KnownUseCase } from '#app/planning/documents/facts/use-case-pack.ts'
import { exactly } from '#app/planning/three-point.ts'

/** A use case of which everything is known: tickets that a model answers first. */
export const knownTickets: KnownUseCase = {
  useCase: {
    id: 'B',
    title: 'Draft answers to support tickets',
    problem: 'Shop managers wait for an answer while their orders are due.',
    input: 'the text of a ticket and the shop it comes from',
    output: 'a drafted answer with its sources',
    currentProcess: 'An agent reads the ticket, looks the answer up and writes it.',
    businessFunction: 'service',
    stage: 'scoped',
    sponsor: 'Ines Adler',
    ownerName: 'Tomas Lind',
    currency: 'EUR',
  },
  answers: [
    {
      question: 'C1',
      words: 'An agent decides what to answer, 300 times a day.',
      amount: null,
      confidence: 'measured',
    },
    {
      question: 'C3',
      words: 'Agents answer by hand.',
      amount: { low: 300, mode: 400, high: 450 },
      confidence: 'some-data',
    },
    { question: 'T3', words: '', amount: null, confidence: 'none' },
  ],
  metrics: [
    {
      id: 'm1',
      kind: 'business',
      name: 'Handle time',
      unit: 'min',
      baseline: 11.5,
      target: 7,
      due: '2027-09-30',
      owner: 'Tomas Lind',
    },
    {
      id: 'm2',
      kind: 'model',
      name: 'Grounded answers',
      unit: '%',
      baseline: null,
      target: 95,
      due: null,
      owner: null,
    },
  ],
  risks: [
    {
      id: 'r1',
      title: 'Agents do not trust the drafts',
      category: 'organisational',
      likelihood: 0.3,
      severity: 0.5,
      response: 'Agents test each version first.',
    },
  ],
  estimates: [
    { quantity: 'value', role: '', period: 0, low: 400, mode: 600, high: 700 },
    { quantity: 'p-data', role: '', period: 0, ...exactly(0.9) },
    { quantity: 'p-model', role: '', period: 0, ...exactly(0.8) },
    { quantity: 'p-deploy', role: '', period: 0, ...exactly(0.9) },
    { quantity: 'p-adopt', role: '', period: 0, ...exactly(0.5) },
    { quantity: 'effort', role: 'ml-engineer', period: 0, ...exactly(1) },
    { quantity: 'spend', role: '', period: 0, ...exactly(60) },
  ],
  stakeholders: [{ id: 's1', name: 'Rosa Vidal', team: 'Support', wants: 'no wrong answers' }],
  alternatives: [
    {
      id: 'a1',
      kind: 'process',
      title: 'Templates for the ten commonest questions',
      description: 'Agents pick one and change it.',
      value: { low: 50, mode: 90, high: 120 },
    },
  ],
  riskClass: 'Transparency duties (Art. 50)',
  plan: {
    number: 3,
    firstQuarter: 2027 * 4,
    firstMonth: 1,
    roles: { 'ml-engineer': 'ML engineer' },
    problem: {
      quarters: 4,
      capacity: { 'ml-engineer': 1 },
      discount: 0.95,
      budget: 260,
      hiring: {
        lead: 1,
        ramp: [1],
        cost: { 'ml-engineer': 30 },
        salaryPerQuarter: {},
        maxPerRole: 1,
      },
      useCases: [
        { id: 'B', value: 600, p: 0.324, duration: 1, effort: { 'ml-engineer': [1] }, spend: [60] },
      ],
    },
    plan: {
      starts: [{ useCase: 'B', quarter: 3 }],
      hires: [{ role: 'ml-engineer', quarter: 2 }],
      load: [{ role: 'ml-engineer', quarter: 3, used: 1.5, capacity: 2 }],
    },
  },
  requisitions: [{ role: 'ml-engineer', people: 1 }],
  roles: { 'ml-engineer': 'ML engineer' },
}
