import { type ComponentProps, use } from 'react'
import { PageLink, type PageLinkProps } from '#app/ui/anchors/page-link.tsx'
import { FormContext } from './form-context.tsx'

interface Look {
  variant?: 'primary' | 'plain' | 'danger' | 'quiet'
  size?: 'normal' | 'small'
}

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & Look & { disabled?: boolean }

/** A button; inside a form being sent it stays focusable but says that it is waiting. */
export function Button({ variant, size, className, disabled, ...rest }: ButtonProps) {
  const { pending } = use(FormContext)
  const waiting = pending && rest.type !== 'button'
  return (
    <button
      {...rest}
      className={look({ variant, size }, className)}
      disabled={disabled}
      aria-disabled={waiting || undefined}
      data-pending={waiting || undefined}
    />
  )
}

export const LinkButton = ({ variant, size, className, ...rest }: PageLinkProps & Look) => (
  <PageLink {...rest} className={look({ variant, size }, className)} />
)

function look({ variant = 'plain', size = 'normal' }: Look, extra?: string) {
  const classes = ['button']
  if (variant !== 'plain') classes.push(`is-${variant}`)
  if (size === 'small') classes.push('is-small')
  if (extra) classes.push(extra)
  return classes.join(' ')
}
