import { use } from 'react'
import { KeepingContext, type KeptProps } from './keeping.tsx'

/**
 * An element around what depends on nothing but the plain data it is given: no state, no ids made up, no reader, no
 * router. The server draws it once for the same data, whoever asks; in the browser it is a component like any other.
 */
export function Kept<Given extends object>(props: KeptProps<Given>) {
  const { of: Part, given, tag: Tag, className, anew } = props
  const keeping = import.meta.env.SSR ? use(KeepingContext) : null
  if (keeping && !anew) return keeping.shown(props)
  return (
    <Tag className={className}>
      <Part {...given} />
    </Tag>
  )
}
