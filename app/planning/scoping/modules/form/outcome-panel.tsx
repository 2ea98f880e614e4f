import { amount, roundedUp } from '#app/planning/scoping/modules/frame/points.ts'
import type { Outcome } from '#app/planning/scoping/modules/frame/outcome.ts'
import { spreadWords } from '#app/planning/spread-words.ts'
import { Bars } from '#app/ui/charts/bars.tsx'
import { IntervalPlot } from '#app/ui/charts/interval-plot.tsx'
import { Table } from '#app/ui/data/table.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Section } from '#app/ui/layout/section.tsx'

/** What a worksheet comes to, with the working. */
export const OutcomePanel = ({ outcome }: { outcome: Outcome }) => (
  <Section title="What it comes to" level={3} card>
    <div className="stack">
      <Notice tone={outcome.tone}>
        <p>{outcome.headline}</p>
      </Notice>
      {outcome.bars && <Bars {...outcome.bars} words={{ row: 'Part', value: 'Value' }} />}
      {outcome.ranges && <Ranges {...outcome.ranges} />}
      {outcome.table && <Lines {...outcome.table} />}
      {outcome.notes?.map((note) => (
        <p key={note} className="text-sm text-muted">
          {note}
        </p>
      ))}
      {outcome.todo && outcome.todo.items.length > 0 && <ToDo {...outcome.todo} />}
    </div>
  </Section>
)

function Ranges({ caption, name, rows }: NonNullable<Outcome['ranges']>) {
  const most = Math.max(...rows.map(({ high }) => high))
  return (
    <IntervalPlot
      caption={caption}
      name={name}
      domain={[0, roundedUp(most)]}
      rows={rows.map(({ label, low, mode, high }) => ({ label, low, high, point: mode }))}
      format={amount}
      words={spreadWords}
    />
  )
}

type Numbered = { key: string; cells: readonly string[] }

function Lines({ caption, columns, rows }: NonNullable<Outcome['table']>) {
  const numbered: Numbered[] = rows.map((cells, index) => ({ key: String(index), cells }))
  return (
    <Table
      caption={caption}
      rows={numbered}
      rowKey={({ key }) => key}
      columns={columns.map((label, index) => ({
        key: label,
        label,
        cell: ({ cells }: Numbered) => cells[index] ?? '',
        heads: index === 0,
      }))}
    />
  )
}

const shownAtOnce = 8

const ToDo = ({ title, items }: NonNullable<Outcome['todo']>) =>
  items.length > shownAtOnce ? (
    <details>
      <summary>
        {title} ({items.length})
      </summary>
      <ToDoList items={items} />
    </details>
  ) : (
    <div>
      <h4>{title}</h4>
      <ToDoList items={items} />
    </div>
  )

const ToDoList = ({ items }: { items: readonly string[] }) => (
  <ul className="sheet-todo">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
)
