import { Fragment, type ReactNode, use, useState } from 'react'
import { useHydrated } from '#app/ui/data/hydrated.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { FormContext } from '#app/ui/forms/form-context.tsx'
import { addRow, sentRows } from './sent-rows.ts'

export interface GrowingRowsProps {
  /** Fields of a row are called `name[0].…`, `name[1].…`. */
  name: string
  /** How many rows there are. */
  filled: number
  most: number
  /** What the button says. */
  add: string
  children: (index: number) => ReactNode
}

/** The rows there are and an empty one; as many more as wanted by a button, with `AddRows` behind the form's own where no script runs. */
export function GrowingRows({ name, filled, most, add, children }: GrowingRowsProps) {
  const hydrated = useHydrated()
  const sent = sentRows(name, use(FormContext).values)
  const [more, setMore] = useState(1)
  const shown = Math.min(most, Math.max(filled + more, sent))
  return (
    <>
      {Array.from({ length: shown }, (_, index) => (
        <Fragment key={index}>{children(index)}</Fragment>
      ))}
      {hydrated && shown < most && (
        <p>
          <Button type="button" size="small" onClick={() => setMore(shown + 1 - filled)}>
            {add}
          </Button>
        </p>
      )}
    </>
  )
}

/** Without script: buttons for one more row each. They come after the one that saves, which Enter presses. */
export const AddRows = ({ rows }: { rows: readonly { name: string; add: string }[] }) => (
  <noscript>
    {rows.map(({ name, add }) => (
      <Button key={name} name={addRow} value={name} formNoValidate>
        {add}
      </Button>
    ))}
  </noscript>
)
