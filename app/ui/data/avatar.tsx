import type { ReactNode } from 'react'
import { initials } from './initials.ts'

export interface AvatarProps {
  name: string
  size?: 'small' | 'normal'
  /** Read the name aloud: for an avatar with no name beside it. */
  label?: boolean
}

export const Avatar = ({ name, size = 'normal', label }: AvatarProps) => (
  <span
    className={size === 'small' ? 'avatar is-small' : 'avatar'}
    {...(label ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
  >
    {initials(name)}
  </span>
)

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
