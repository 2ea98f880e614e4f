import type { ReactNode } from 'react'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { Seen, useTyped } from './item.tsx'

export interface RowProps {
  name: string
  label: string
  /** Of the field that is empty only while nobody has filled in the row. */
  title: string
  children: ReactNode
}

/** One row of a list, with a box that takes it off once it is filled. */
export function Row({ name, label, title, children }: RowProps) {
  const isFilled = useTyped(`${name}.${title}`) !== ''
  return (
    <fieldset className="list-row">
      <legend className="sr-only">{label}</legend>
      <Seen name={name} />
      {children}
      {isFilled && <Checkbox name={`${name}.remove`} label="Take it off the list" />}
    </fieldset>
  )
}
