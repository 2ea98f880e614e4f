import { useState } from 'react'
import { mostQuarters } from '#app/planning/use-cases/quantities.ts'
import { useHydrated } from '#app/ui/data/hydrated.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import type { QuarterRow } from './shown-sheet.ts'
import { ThreePointField } from './three-point-field.tsx'

type Option = { value: string; label: string }

const spareRows = 2

/** Effort: one row for each role and quarter of the work. */
export const EffortFields = ({ rows, roles }: { rows: QuarterRow[]; roles: Option[] }) => (
  <Rows rows={rows}>
    {(row, index) => (
      <ThreePointField
        key={index}
        name={`effort[${index}]`}
        label={row ? `${nameOf(roles, row.role)}, quarter ${row.quarter}` : `Row ${index + 1}`}
        unit="people"
        defaults={row?.points}
        domain={domainOf(rows)}
        hideLabel
      >
        <SelectField
          name={`effort[${index}].role`}
          label="Role"
          options={roles}
          placeholder="Choose …"
          defaultValue={row?.role}
        />
        <QuarterField name={`effort[${index}].quarter`} value={row?.quarter} />
      </ThreePointField>
    )}
  </Rows>
)

/** One axis for all rows, so that they compare. */
const domainOf = (rows: QuarterRow[]) =>
  [0, Math.max(...rows.map(({ points }) => points.high), 1) * 1.05] as const

const nameOf = (roles: Option[], key: string) =>
  roles.find(({ value }) => value === key)?.label ?? key

/** Money beside salaries: one row for each quarter of the work. */
export const SpendFields = ({ rows, unit }: { rows: QuarterRow[]; unit: string }) => (
  <Rows rows={rows}>
    {(row, index) => (
      <ThreePointField
        key={index}
        name={`spend[${index}]`}
        label={row ? `Quarter ${row.quarter}` : `Row ${index + 1}`}
        unit={unit}
        defaults={row?.points}
        domain={domainOf(rows)}
        hideLabel
      >
        <QuarterField name={`spend[${index}].quarter`} value={row?.quarter} />
      </ThreePointField>
    )}
  </Rows>
)

const QuarterField = ({ name, value }: { name: string; value: number | undefined }) => (
  <TextField
    name={name}
    label="Quarter"
    type="number"
    min={1}
    max={mostQuarters}
    step={1}
    defaultValue={value}
  />
)

type RowsProps = {
  rows: QuarterRow[]
  children: (row: QuarterRow | undefined, index: number) => React.ReactNode
}

/** The rows there are and some empty ones; with script, as many more as wanted. */
function Rows({ rows, children }: RowsProps) {
  const hydrated = useHydrated()
  const [spare, setSpare] = useState(spareRows)
  return (
    <div className="stack">
      {Array.from({ length: rows.length + spare }, (_, index) => children(rows[index], index))}
      {hydrated && (
        <p>
          <Button type="button" size="small" onClick={() => setSpare(spare + 1)}>
            Add a row
          </Button>
        </p>
      )}
    </div>
  )
}
