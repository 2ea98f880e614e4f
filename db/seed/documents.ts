export type SampleDocument = {
  kind: 'prd' | 'pr-faq'
  /** The use case it is about, by its title. */
  about: string
  by: string
  daysAgo: number
  /** What a person decided, by section and field. */
  judgement: Record<string, Record<string, string>>
  /** Sections that were accepted as they were drafted. */
  accepted: string[]
}

export type SampleTalk = {
  by: string
  daysAgo: number
  section: string
  body: string
  reply?: { by: string; body: string }
  settled?: boolean
}

/** A PRD that was frozen before the hours to the first answer were measured again. */
export const samplePrd: SampleDocument = {
  kind: 'prd',
  about: 'Route support tickets of shops and farms to the right desk',
  by: 'leilani',
  daysAgo: 12,
  judgement: {
    problem: { problem: 'Tickets wait at the wrong desk before anybody who can help reads them' },
    users: {
      user: 'The support people who sort incoming tickets',
      workflow: 'Sorting the inbox of the support desk, every day',
    },
    goals: {
      goals: 'Every ticket reaches the right desk at once',
      'non-goals': 'Answering tickets, and judging how people work',
      priority: 'First among what support asked for',
    },
    'job-statement': {
      does: 'suggests the desk for each new ticket',
      limits: 'a person sends every ticket on until the pilot is over',
    },
    metrics: { 'success-metric': 'Hours to the first answer' },
    oversight: { oversight: 'It suggests a desk; a person decides where the ticket goes' },
    security: { security: 'Tickets are written by strangers and are read as data only' },
  },
  accepted: ['problem', 'users', 'why-ai', 'data'],
}

/** The metric whose baseline the PRD still has as it was. */
export const samplePrdStale = { metric: 'Hours to the first answer', was: 13 }

export const samplePrdTalk: SampleTalk[] = [
  {
    by: 'leilani',
    daysAgo: 6,
    section: 'users',
    body: '@Fatima Haddad does this say who sorts the inbox at the weekend?',
  },
]

export const samplePrFaq: SampleDocument = {
  kind: 'pr-faq',
  about: 'See which shops are about to leave us',
  by: 'leilani',
  daysAgo: 9,
  judgement: {
    heading: {
      customer: 'Account managers',
      benefit: 'see which shops are about to leave while there is time to call',
    },
    summary: { place: 'London' },
    problem: {
      'customer-problem': 'They hear that a shop is gone when its orders have stopped',
    },
    solution: { solution: 'Each week they get the shops to call first, and why' },
    'our-quote': { 'our-quote': 'We would rather call in time than win a shop back' },
    'customer-quote': {
      'customer-quote': 'I call the shops that need me, and not those I happen to think of',
    },
    'getting-started': { 'getting-started': 'Open the list on Monday and call from the top' },
    'call-to-action': { 'call-to-action': 'Ask the data team to add your region' },
    'internal-faq': {
      'not-build': 'Automatic discounts, and ranking of account managers',
      demand: 'Account managers of every region asked for it',
    },
  },
  accepted: [
    'heading',
    'sub-heading',
    'summary',
    'problem',
    'solution',
    'our-quote',
    'customer-quote',
    'getting-started',
    'call-to-action',
    'external-faq',
    'internal-faq',
  ],
}

export const samplePrFaqTalk: SampleTalk[] = [
  {
    by: 'jonas',
    daysAgo: 6,
    section: 'problem',
    body: 'Say what it costs us that we notice late.',
    reply: {
      by: 'leilani',
      body: 'The value estimate says it; I would keep the press part short.',
    },
    settled: true,
  },
  {
    by: 'amara',
    daysAgo: 5,
    section: 'internal-faq',
    body: '@Jonas Lindqvist is the risk class settled with legal?',
  },
]

export const samplePrFaqReview = {
  approvals: [
    {
      team: 'Management',
      by: 'amara',
      approves: true,
      reason:
        'The risks and the launch quarter follow with the plan; the rest carries the decision.',
    },
    {
      team: 'Security and legal',
      by: 'jonas',
      approves: true,
      reason: 'Nothing personal is used. Show us the risks once they are written.',
    },
    { team: 'Sales', by: 'george', approves: false, reason: '' },
  ],
  decision: {
    outcome: 'go' as const,
    decision: 'We build it once the plan has people for it.',
    reason: 'The list replaces calls that are made by feeling, and a wrong call costs little.',
  },
}
