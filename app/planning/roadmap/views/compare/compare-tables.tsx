import type { ReactNode } from 'react'
import { moneyWords } from '#app/planning/money.ts'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Table } from '#app/ui/data/table.tsx'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type ComparedSide = {
  id: string
  /** What it is called in sentences about both. */
  letter: string
  name: string
  value: number
  proved: boolean
  gap: number
  planned: number
  budget: number | null
  spend: number
  hires: string[]
  /** Beside people and money. */
  limits: string[]
}

export type ComparedChange = {
  id: string
  title: string
  kind: 'entered' | 'left' | 'moved'
  what: string
  /** Sentences, the strongest reason first. */
  why: string[]
}

/** What the two plans are, line by line. */
export const SideTable = ({ sides, ...told }: Told & { sides: ComparedSide[] }) => (
  <Table
    caption={sentence(sides, told.currency)}
    columns={[
      { key: 'what', label: 'Plan', heads: true, cell: ({ label }: Line) => label },
      ...sides.map((side, index) => ({
        key: `${side.id}${index}`,
        label: side.letter,
        align: 'end' as const,
        cell: ({ of }: Line) => of(side, told),
      })),
    ]}
    rows={lines}
    rowKey={({ label }) => label}
  />
)

type Told = { currency: string; here: string }
type Line = { label: string; of: (side: ComparedSide, told: Told) => ReactNode }

const lines: Line[] = [
  { label: 'Worth', of: ({ value }, { currency }) => moneyWords(value, currency) },
  {
    label: 'Proof',
    of: ({ proved, gap }) => (proved ? 'proved best' : `at most ${(gap * 100).toFixed(1)} % more`),
  },
  { label: 'Use cases planned', of: ({ planned }) => planned },
  {
    label: 'Money used',
    of: ({ spend, budget }, { currency }) =>
      `${moneyWords(spend, currency)}${budget === null ? '' : ` of ${moneyWords(budget, currency)}`}`,
  },
  { label: 'People hired', of: ({ hires }) => hires.join(', ') || 'nobody' },
  { label: 'Limits', of: ({ limits }) => limits.join(', ') || 'none' },
  {
    label: 'More',
    of: ({ id, letter, name }, { here }) => (
      <PageLink to={`${here}/scenarios/${id}`} aria-label={`All of ${letter}: ${name}`}>
        All of {letter}
      </PageLink>
    ),
  },
]

function sentence([before, after]: ComparedSide[], currency: string): string {
  if (!before || !after) return ''
  const more = after.value - before.value
  if (Math.abs(more) < 0.005) return `Both plans are worth the same.`
  return more > 0
    ? `${after.letter} is worth ${moneyWords(more, currency)} more than ${before.letter}.`
    : `${after.letter} is worth ${moneyWords(-more, currency)} less than ${before.letter}.`
}

const tones = { entered: 'good', left: 'warn', moved: 'plain' } as const
const words = { entered: 'Entered', left: 'Left', moved: 'Moved' } as const

type ChangeTableProps = { changes: ComparedChange[]; overall: string; here: string }

/** What entered, left and moved, and why. */
export const ChangeTable = ({ changes, overall, here }: ChangeTableProps) => (
  <Section title="What changes" lead={overall}>
    {changes.length === 0 ? (
      <p>Both plans hold the same use cases in the same quarters.</p>
    ) : (
      <Table
        caption="Changes from the first plan to the second"
        hideCaption
        columns={[
          {
            key: 'title',
            label: 'Use case',
            heads: true,
            cell: ({ id, title }) => link(here, id, title),
          },
          { key: 'kind', label: 'Change', cell: ({ kind }) => badge(kind) },
          { key: 'what', label: 'How', cell: ({ what }) => what },
          { key: 'why', label: 'Why', cell: ({ why }) => reasons(why) },
        ]}
        rows={changes}
        rowKey={({ id }) => id}
      />
    )}
  </Section>
)

const reasons = ([first, ...more]: string[]) => (
  <>
    {first}
    {more.map((reason) => (
      <span key={reason} className="row-note text-sm text-muted">
        {reason}
      </span>
    ))}
  </>
)

const badge = (kind: ComparedChange['kind']) => <Badge tone={tones[kind]}>{words[kind]}</Badge>

const link = (here: string, id: string, title: string) => (
  <PageLink to={`${here.replace(/\/roadmap$/, '')}/use-cases/${id}`}>{title}</PageLink>
)
