import { mostQuarters } from '#app/planning/use-cases/quantities.ts'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { GrowingRows } from '#app/ui/forms/rows/growing-rows.tsx'
import type { QuarterRow } from './shown-sheet.ts'
import { ThreePointField } from './three-point-field.tsx'

type Option = { value: string; label: string }

export const growingRows = {
  effort: { name: 'effort', add: 'Add a row of effort', most: 120 },
  spend: { name: 'spend', add: 'Add a row of spend', most: 40 },
}

/** Effort: one row for each role and quarter of the work. */
export const EffortFields = ({ rows, roles }: { rows: QuarterRow[]; roles: Option[] }) => (
  <Rows rows={rows} {...growingRows.effort}>
    {(row, index) => (
      <ThreePointField
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
  <Rows rows={rows} {...growingRows.spend}>
    {(row, index) => (
      <ThreePointField
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
  name: string
  add: string
  most: number
  children: (row: QuarterRow | undefined, index: number) => React.ReactNode
}

const Rows = ({ rows, children, ...growing }: RowsProps) => (
  <div className="stack">
    <GrowingRows {...growing} filled={rows.length}>
      {(index) => children(rows[index], index)}
    </GrowingRows>
  </div>
)
