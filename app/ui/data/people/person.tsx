import type { ReactNode } from 'react'
import { Avatar } from '#app/ui/data/avatar.tsx'

export interface PersonProps {
  name: string
  /** Shown instead of the plain name, such as a link to the person. */
  children?: ReactNode
  note?: ReactNode
}

/** Somebody in a list: initials, name, and a line about them. */
export const Person = ({ name, children, note }: PersonProps) => (
  <span className="person">
    <Avatar name={name} size={note ? 'normal' : 'small'} />
    <span>{children ?? name}</span>
    {note && <span className="person-note">{note}</span>}
  </span>
)
