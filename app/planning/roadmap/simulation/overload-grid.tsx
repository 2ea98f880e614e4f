import { percent } from '#app/math/text/figures.ts'
import { Table } from '#app/ui/data/table.tsx'
import type { Cell, Foresight } from './foresight.ts'
import { overloadCaption, shortWords } from './words.ts'

type Row = Foresight['overload'][number]

/** Quarters by roles: how likely the role is asked for more people than are there; the darker, the likelier. */
export const OverloadGrid = ({ overload, quarters }: Foresight) => (
  <Table
    caption={overloadCaption}
    columns={[
      { key: 'role', label: 'Role', heads: true, cell: ({ name }: Row) => name },
      ...quarters.map((quarter, index) => ({
        key: quarter,
        label: quarter,
        cell: ({ cells }: Row) => heatOf(cells[index]),
      })),
    ]}
    rows={overload}
    rowKey={({ role }) => role}
  />
)

/** Five steps of a tenth, three, five and seven tenths. */
const stepOf = (chance: number) => [0.1, 0.3, 0.5, 0.7].filter((limit) => chance >= limit).length

const heatOf = (cell: Cell | undefined) => cell && <Heat {...cell} />

function Heat({ chance, short }: Cell) {
  return (
    <span className={`heat is-${stepOf(chance)}`}>
      <b>{percent(chance)}</b>
      {short >= 0.005 && <span className="text-xs">{shortWords(short)}</span>}
    </span>
  )
}
