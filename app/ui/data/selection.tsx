import { useHydrated } from './hydrated.tsx'

export interface Selection<Row> {
  /** The name under which the ticked keys are sent. */
  name: string
  /** The id of the form they belong to, when the table stands outside it. */
  form?: string
  labelOf: (row: Row) => string
  /** Rows that are ticked before anybody chose; none without it. */
  ticked?: (row: Row) => boolean
}

export const SelectRow = <Row,>(props: { selection: Selection<Row>; row: Row; value: string }) => (
  <td className="table-select">
    <label>
      <input
        type="checkbox"
        aria-label={`Select ${props.selection.labelOf(props.row)}`}
        name={props.selection.name}
        form={props.selection.form}
        value={props.value}
        defaultChecked={props.selection.ticked?.(props.row)}
      />
    </label>
  </td>
)

/** Ticks every row at once; stands there only when script can do it. */
export function SelectAll<Row>({ selection }: { selection: Selection<Row> }) {
  const hydrated = useHydrated()
  return (
    <th scope="col" className="table-select">
      <span className="sr-only">Selected</span>
      {hydrated && (
        <label>
          <input
            type="checkbox"
            aria-label="Select all on this page"
            onChange={({ currentTarget }) =>
              tickAll(currentTarget.closest('table'), selection.name, currentTarget.checked)
            }
          />
        </label>
      )}
    </th>
  )
}

function tickAll(table: HTMLTableElement | null, name: string, ticked: boolean) {
  const boxes = table?.querySelectorAll<HTMLInputElement>('td input[type="checkbox"]') ?? []
  for (const box of boxes) if (box.name === name && !box.disabled) box.checked = ticked
}
