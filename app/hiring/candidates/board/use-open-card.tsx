import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** Which card's menu is open, by its key. It closes by Escape and by a press elsewhere, as menus do. */
export function useOpenCard(board: RefObject<HTMLElement | null>, asked: string | null) {
  const [open, setOpen] = useState(asked)
  useEffect(() => {
    const { current } = board
    if (open === null || !current) return
    const ends = new AbortController()
    const { signal } = ends
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      const card = cardAround(document.activeElement)
      if (card?.dataset.card === open) card.querySelector('button')?.focus()
      setOpen(null)
    }
    const onPointer = ({ target }: PointerEvent) => {
      if (cardAround(target)?.dataset.card !== open) setOpen(null)
    }
    document.addEventListener('keydown', onKey, { signal })
    document.addEventListener('pointerdown', onPointer, { signal })
    return () => ends.abort()
  }, [board, open])
  return [open, setOpen] as const
}

const cardAround = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null
