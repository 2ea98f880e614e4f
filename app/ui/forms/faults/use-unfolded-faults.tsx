import { useEffect } from 'react'

/** A browser that refuses a form shows why at the field, unless it lies in something folded: that is opened. */
export function useUnfoldedFaults(): void {
  useEffect(() => {
    const unfold = ({ target }: Event) => {
      let fold = (target as Element).closest('details')
      for (; fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true
    }
    document.addEventListener('invalid', unfold, true)
    return () => document.removeEventListener('invalid', unfold, true)
  }, [])
}
