import { Table } from '#app/ui/data/table.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { lossText, peopleText } from '#app/planning/capacity/amounts.ts'
import type { CapacityCell, CapacityRow } from './capacity-rows.ts'
import { loadCell } from '#app/planning/capacity/cells.tsx'

export type CapacityTableProps = { rows: CapacityRow[]; heads: string[]; caption: string }

/** Roles by quarters: people there, and people the committed plan needs. */
export const CapacityTable = ({ rows, heads, caption }: CapacityTableProps) => (
  <Table
    caption={caption}
    columns={[
      { key: 'role', label: 'Role', heads: true, cell: ({ name }) => name },
      ...heads.map((head, index) => ({
        key: head,
        label: head,
        cell: ({ quarters }: CapacityRow) => loadCell(quarters[index]),
      })),
    ]}
    rows={rows}
    rowKey={({ role }) => role}
  />
)

type Part = { label: string; text: (cell: CapacityCell) => string }

const parts: Part[] = [
  { label: 'There', text: ({ available }) => peopleText(available) },
  { label: 'Holidays', text: ({ holidays }) => lossText(holidays) },
  { label: 'Leave', text: ({ leave }) => lossText(leave) },
  { label: 'New, still learning', text: ({ ramping }) => lossText(ramping) },
  { label: 'Run work', text: ({ runWork }) => lossText(runWork) },
  { label: 'Free for planned work', text: ({ people }) => peopleText(people) },
]

/** What makes each number up, role by role. */
export const RoleParts = ({ rows, heads }: Omit<CapacityTableProps, 'caption'>) => (
  <Section title="What makes the numbers up">
    <div className="stack">
      {rows.map((row) => (
        <details key={row.role} className="card">
          <summary>
            {row.name}: {row.members.join(', ') || 'nobody'}
          </summary>
          <Table
            caption={`People of the role ${row.name}`}
            hideCaption
            columns={[
              { key: 'part', label: 'Part', heads: true, cell: ({ label }: Part) => label },
              ...heads.map((head, index) => ({
                key: head,
                label: head,
                align: 'end' as const,
                cell: ({ text }: Part) => {
                  const cell = row.quarters[index]
                  return cell ? text(cell) : ''
                },
              })),
            ]}
            rows={parts}
            rowKey={({ label }) => label}
          />
        </details>
      ))}
    </div>
  </Section>
)
