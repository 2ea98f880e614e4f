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
