import type { Desk } from '#app/writing/context.ts'
import type { DocumentKind } from '#app/writing/documents/kind.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { NotFound } from '#app/problems.ts'

const known = { confidence: 'measured', public: false }

/** Facts as a use case would give them; `minutes` is the one that changes. */
export const factsOf = (minutes: number): Fact[] => [
  {
    ...known,
    id: 'F1',
    label: 'Handle time today',
    value: minutes,
    unit: 'min',
    text: `${minutes} minutes`,
    source: 'Baseline',
  },
  {
    ...known,
    id: 'F2',
    label: 'Contacts',
    value: 14_200,
    unit: 'contacts per month',
    text: '14,200 contacts per month',
    source: 'Scope',
  },
]

export type SmallDesk = Desk & { know: (facts: Fact[] | null) => void }

const smallKind: DocumentKind = {
  key: 'prd',
  label: 'PRD',
  about: 'What is built and why.',
  subject: 'use-case',
  sections: [
    {
      key: 'problem',
      title: 'Problem',
      guidance: 'What goes wrong today.',
      required: true,
      judgement: [{ key: 'problem', label: 'The problem', hint: 'In your words.' }],
    },
    {
      key: 'evidence',
      title: 'Evidence',
      guidance: 'What is known.',
      required: false,
      judgement: [],
    },
  ],
  check: ({ sections }) =>
    sections
      .filter(({ body }) => body === '')
      .map(({ key }) => ({
        section: key,
        rule: 'present',
        severity: 'must' as const,
        message: 'It is empty.',
        fix: 'Write it.',
      })),
  render: (pack, judgement) => ({
    problem: `${judgement.problem ?? 'Missing: the problem'}. It takes ${pack.facts[0]?.text}.`,
    evidence: `Handling takes ${pack.facts[0]?.text}. There are ${pack.facts[1]?.text}.`,
  }),
}

/** One kind of document with two sections, about anything at all, whose facts a test can change. */
export function smallDesk(first: Fact[] = factsOf(11.5)): SmallDesk {
  let facts: Fact[] | null = first
  return {
    know: (next) => void (facts = next),
    kinds: [smallKind],
    sources: [
      {
        type: 'use-case',
        label: 'Use cases',
        list: async () => [{ id: '00000000-0000-7000-8000-0000000000aa', title: 'Sort mail' }],
        find: async () => {
          if (!facts) throw new NotFound()
          return { title: 'Sort mail', facts, prose: [] }
        },
      },
    ],
  }
}
