import { useEffect } from 'react'
import type { RefObject } from 'react'
import { useSubmit } from 'react-router'
import { readStateKey } from './shown.ts'

/** Lets cards be dragged between the columns of a board: dropping one posts the same form as its menu does. */
export function useDrag(board: RefObject<HTMLElement | null>, action: string): void {
  const submit = useSubmit()
  useEffect(() => {
    const element = board.current
    if (!element) return
    const ends = new AbortController()
    const listen = (
      type: 'dragstart' | 'dragover' | 'drop',
      listener: (event: DragEvent) => void,
    ) => element.addEventListener(type, listener, { signal: ends.signal })
    listen('dragstart', (event) => event.dataTransfer?.setData('text/plain', cardOf(event) ?? ''))
    listen('dragover', (event) => columnOf(event) && event.preventDefault())
    listen('drop', (event) => {
      event.preventDefault()
      const card = readStateKey(event.dataTransfer?.getData('text/plain') ?? '')
      const stage = columnOf(event)
      if (!card || !stage) return
      const fields = {
        candidacy: card.id,
        version: card.version,
        stage,
        _key: crypto.randomUUID(),
      }
      void submit(fields, { method: 'post', action, preventScrollReset: true })
    })
    return () => ends.abort()
  }, [board, action, submit])
}

const near = (event: DragEvent, selector: string) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null

const cardOf = (event: DragEvent) => near(event, '[data-card]')?.dataset.card
const columnOf = (event: DragEvent) => near(event, '[data-stage]')?.dataset.stage
