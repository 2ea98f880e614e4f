import type { ReactNode } from 'react'
import { BarRow } from './bars.tsx'
import { Figure } from './figure.tsx'

export interface FunnelStage {
  label: string
  count: number
}

export interface FunnelProps {
  caption: ReactNode
  name: string
  stages: readonly FunnelStage[]
  words?: { stage: string; count: string; share: string }
}

const usual = { stage: 'Stage', count: 'People', share: 'Of the stage before' }

/** How many reached each stage, and which share of the stage before that is. */
export function Funnel({ caption, name, stages, words = usual }: FunnelProps) {
  const top = Math.max(1, ...stages.map((stage) => stage.count))
  const shares = stages.map((stage, index) => shareOf(stage.count, stages[index - 1]?.count))
  return (
    <Figure
      caption={caption}
      name={name}
      table={{
        columns: [words.stage, words.count, words.share],
        rows: stages.map((stage, index) => [stage.label, stage.count, shares[index] ?? null]),
      }}
    >
      {stages.map((stage, index) => (
        <BarRow
          key={stage.label}
          label={stage.label}
          value={stage.count}
          max={top}
          text={String(stage.count)}
          note={shares[index] ?? undefined}
        />
      ))}
    </Figure>
  )
}

const shareOf = (count: number, before: number | undefined) =>
  before ? `${Math.round((100 * count) / before)} %` : null
