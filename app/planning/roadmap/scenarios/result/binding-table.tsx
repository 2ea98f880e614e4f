import { Section } from '#app/ui/layout/section.tsx'
import type { Binding } from '#app/planning/roadmap/solving/plan.ts'
import type { PlanNames } from '#app/planning/roadmap/scenarios/model/admission-words.ts'
import { bindingTable, priceWords } from '#app/planning/roadmap/scenarios/model/binding-words.ts'
import type { BindingRow } from '#app/planning/roadmap/scenarios/model/binding-words.ts'

type Props = PlanNames & { binding: Binding[] }

const lead = 'What the plan uses up, and what it leaves too little of for what stays out.'

const shown = 8

/** What holds the plan back, the dearest first, by quarter. */
export const BindingTable = ({ binding, ...names }: Props) => {
  const { rows, waits } = bindingTable(binding, names)
  const prices = binding.flatMap((one) => priceWords(one, names) ?? [])
  const nothing = rows.length === 0 && waits.length === 0
  return (
    <Section title="What holds it back" card level={3} {...(rows.length > 0 && { lead })}>
      {nothing && <p className="text-muted">Nothing: there is room for everything that pays.</p>}
      {rows.length > 0 && <Limits rows={rows} quarters={names.quarters} />}
      <Lines lines={waits.slice(0, shown)} />
      {waits.length > shown && (
        <details>
          <summary>{waits.length - shown} more</summary>
          <Lines lines={waits.slice(shown)} />
        </details>
      )}
      {prices.length > 0 && <Prices lines={prices} />}
    </Section>
  )
}

const Prices = ({ lines }: { lines: string[] }) => (
  <details>
    <summary>What a little more would be worth</summary>
    <p className="text-muted">
      For that quarter alone, if work could be cut into pieces. Work cannot be: what a whole person
      is worth stands above, and it may be nothing.
    </p>
    <Lines lines={lines} />
  </details>
)

const Limits = ({ rows, quarters }: { rows: BindingRow[]; quarters: string[] }) => (
  <div
    className="plan-scroll"
    tabIndex={0}
    role="region"
    aria-label="What holds the plan back, by quarter"
  >
    <table className="plan-table load-table" aria-label="What holds it back">
      <thead>
        <tr>
          <th scope="col">What is full</th>
          {quarters.map((quarter) => (
            <th key={quarter} scope="col">
              {quarter}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Limit key={row.name} row={row} quarters={quarters} />
        ))}
      </tbody>
    </table>
  </div>
)

const Limit = ({ row, quarters }: { row: BindingRow; quarters: string[] }) => (
  <tr>
    <th scope="row">{row.name}</th>
    {row.overall !== null && row.cells.every((cell) => cell === null) ? (
      <td colSpan={quarters.length}>{row.overall}</td>
    ) : (
      row.cells.map((cell, at) => <td key={quarters[at]}>{cell ?? '–'}</td>)
    )}
  </tr>
)

const Lines = ({ lines }: { lines: string[] }) =>
  lines.length > 0 && (
    <ul className="prose">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
