import type { ImpactRatio } from '#app/math/statistics/impact-ratio.ts'
import { percent } from '#app/math/text/figures.ts'
import { IntervalPlot } from '#app/ui/charts/interval-plot.tsx'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Exit } from './batches.ts'
import { selectedWords } from '#app/hiring/fairness/held-back.ts'
import { chanceWords, ratioWords } from './conclusion.ts'
import type { ShownGroup, ShownStage } from './report.ts'

type TablesProps = {
  title: string
  stages: ShownStage[]
  /** Outcomes that are held back. */
  uncounted: Exit[]
}

const isSilent = ({ groups }: ShownStage) => groups.every(({ figures }) => !figures)

/** One question: how each group fared at each stage, as far as a stage says something. */
export function StageTables({ title, stages, uncounted }: TablesProps) {
  const telling = stages.filter((stage) => !isSilent(stage))
  if (telling.length === 0) return null
  return (
    <Section title={title}>
      <div className="stack">
        {telling.map((stage) => (
          <Stage key={stage.key} title={title} stage={stage} uncounted={uncounted} />
        ))}
      </div>
    </Section>
  )
}

type NotEnoughProps = {
  tables: Pick<TablesProps, 'title' | 'stages'>[]
  uncounted: Exit[]
}

/** The stages that say nothing yet, told together. */
export function NotEnough({ tables, uncounted }: NotEnoughProps) {
  const silent = tables.flatMap(({ title, stages }) =>
    stages.filter(isSilent).map((stage) => ({ title, stage })),
  )
  if (silent.length === 0) return null
  return (
    <Section title="Not enough answers yet" card>
      <p>Outcomes are counted in groups of five who answered; this fills by itself.</p>
      <ul className="list-disc pl-5">
        {silent.map(({ title, stage }) => (
          <li key={`${title} ${stage.key}`}>
            {title}, {stage.name}: {selectedWords(stage, uncounted)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

type StageProps = Pick<TablesProps, 'title' | 'uncounted'> & { stage: ShownStage }

function Stage({ title, stage, uncounted }: StageProps) {
  const { name, groups, unanswered, conclusion } = stage
  const shown = groups.filter(({ figures }) => figures)
  const hidden = groups.filter(({ figures }) => !figures)
  return (
    <Section title={name} level={3} card>
      <div className="stack">
        <Notice tone={conclusion.tone}>{conclusion.sentence}</Notice>
        <p className="text-muted">
          {selectedWords(stage, uncounted)}{' '}
          {unanswered === null
            ? 'How many did not answer this question is not shown.'
            : `${unanswered} did not answer this question.`}
        </p>
        <Table
          caption={`${title}: ${name}`}
          hideCaption
          columns={columns}
          rows={shown}
          rowKey={(group) => group.name}
        />
        {hidden.length > 0 && (
          <p className="text-muted text-sm">
            Not shown, because they are too few or would give another number away:{' '}
            {hidden.map((group) => group.name).join(', ')}.
          </p>
        )}
        <Ratios name={`${title}: ${name}`} groups={shown} />
      </div>
    </Section>
  )
}

const cell = (tell: (figures: ImpactRatio) => string | number | null) => {
  const Cell = ({ figures }: ShownGroup) => (figures ? (tell(figures) ?? '–') : '–')
  return Cell
}

const columns: Column<ShownGroup>[] = [
  {
    key: 'group',
    label: 'Group',
    heads: true,
    cell: ({ name }) => name,
  },
  { key: 'people', label: 'People', align: 'end', cell: cell(({ total }) => total) },
  { key: 'selected', label: 'Selected', align: 'end', cell: cell(({ selected }) => selected) },
  {
    key: 'rate',
    label: 'Rate',
    align: 'end',
    cell: cell(({ rate }) => (rate === null ? null : percent(rate))),
  },
  {
    key: 'ratio',
    label: 'Compared with the highest',
    align: 'end',
    cell: cell(({ ratio }) => (ratio === null ? null : ratioWords(ratio))),
  },
  {
    key: 'fisher',
    label: 'Could be chance?',
    cell: cell(({ fisher }) => (fisher === null ? null : chanceWords(fisher))),
  },
  {
    key: 'says',
    label: 'Says',
    cell: cell(({ ratio, flagged, flips }) => {
      if (ratio === null) return null
      if (flips) return 'Too small to conclude'
      return flagged ? 'Below four fifths' : 'Not below four fifths'
    }),
  },
]

const widest = 2

/** Ratios with their intervals; the highest group is what the others are compared with. */
function Ratios({ name, groups }: { name: string; groups: ShownGroup[] }) {
  const rows = groups.flatMap(({ name: label, figures }) =>
    figures && figures.ratio !== null && figures.interval
      ? [
          {
            label,
            point: figures.ratio,
            low: figures.interval.low,
            high: Math.min(widest, figures.interval.high),
          },
        ]
      : [],
  )
  if (rows.length === 0) return null
  return (
    <IntervalPlot
      caption="An interval that reaches 100 % says that there may be no difference."
      name={`Compared with the highest group, ${name}`}
      rows={rows}
      domain={[0, widest]}
      ticks={[0, 0.4, 0.8, 1.2, 1.6, 2]}
      format={ratioWords}
      words={{ point: 'Compared with the highest', interval: '95 % interval', raw: '' }}
    />
  )
}
