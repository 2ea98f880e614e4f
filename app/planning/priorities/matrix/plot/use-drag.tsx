import {
  useEffect,
  useLayoutEffect,
  useState,
  type DragEvent,
  type PointerEvent,
  type RefObject,
} from 'react'
import { useNavigation } from 'react-router'
import type { Bubble } from '#app/planning/priorities/matrix/place/bubble.ts'
import { dragFields, fieldsFor, heldAt, readoutOf, type Held, type Plot } from './drag.ts'

type Drag = { bubble: Bubble; fromX: number; fromY: number; moved: boolean }

/** Less than this is a click. */
const stillPixels = 4

/** Tells of the bubble under the pointer. Dragging of bubbles along the axes that can be set; letting go posts the form inside the frame. */
export function useDrag(plot: Plot, frame: RefObject<HTMLDivElement | null>, mayEdit: boolean) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const [held, setHeld] = useHeld(drag !== null, () => setDrag(null))
  const [over, setOver] = useState<Bubble | null>(null)
  const canMove = mayEdit && (plot.x.movable || plot.y.movable)
  const handlers = {
    onDragStart: (event: DragEvent) => event.preventDefault(),
    onPointerDown: (event: PointerEvent) => {
      const bubble = canMove && event.button === 0 ? bubbleUnder(event, plot.bubbles()) : null
      if (bubble) setDrag({ bubble, fromX: event.clientX, fromY: event.clientY, moved: false })
    },
    onPointerMove: (event: PointerEvent) => {
      if (!drag || !frame.current) return setOver(bubbleUnder(event, plot.bubbles()))
      const { clientX, clientY, pointerId } = event
      const [byX, byY] = [clientX - drag.fromX, clientY - drag.fromY]
      if (!drag.moved && Math.hypot(byX, byY) < stillPixels) return
      if (!drag.moved) frame.current.setPointerCapture(pointerId)
      setDrag({ ...drag, moved: true })
      setHeld(heldAt(plot, drag.bubble, wayIn(frame.current, byX, byY)))
    },
    onPointerUp: () => {
      const fields = drag?.moved && held ? fieldsFor(plot, drag.bubble, held) : null
      if (fields) send(frame.current, fields)
      else setHeld(null)
      setDrag(null)
    },
    onPointerLeave: () => setOver(null),
    onPointerCancel: () => {
      setDrag(null)
      setHeld(null)
    },
  }
  useShown(held, frame)
  const told = drag?.bubble ?? over
  return { handlers, readout: told && readoutOf(plot, told, drag && held) }
}

const wayIn = ({ clientWidth, clientHeight }: HTMLElement, byX: number, byY: number) => ({
  right: byX / clientWidth,
  up: -byY / clientHeight,
})

/** Let go by Escape, and once a navigation is over: the page then shows what was saved. */
function useHeld(isDragging: boolean, stop: () => void) {
  const [held, setHeld] = useState<Held | null>(null)
  const isBusy = useNavigation().state !== 'idle'
  useEffect(() => (isBusy ? () => setHeld(null) : undefined), [isBusy])
  useEffect(() => {
    if (!isDragging) return undefined
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      stop()
      setHeld(null)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [isDragging, stop])
  return [held, setHeld] as const
}

/** Shows a held bubble where it is held; bubbles are no elements of React, so its place is set by hand. */
function useShown(held: Held | null, frame: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const link = held && frame.current?.querySelector<HTMLElement>(`a[href$="${endOf(held)}"]`)
    if (!held || !link) return undefined
    const { left, bottom } = link.style
    const { drawn } = held
    Object.assign(link.style, { left: `${drawn.left}%`, bottom: `${drawn.bottom}%` })
    return () => void Object.assign(link.style, { left, bottom })
  }, [held, frame])
}

function bubbleUnder({ target }: PointerEvent, bubbles: readonly Bubble[]): Bubble | null {
  const link = target instanceof Element ? target.closest('a') : null
  const address = link?.getAttribute('href')
  return bubbles.find((bubble) => address?.endsWith(endOf(bubble))) ?? null
}

/** What a bubble is known by in the page: there are hundreds, and each says its number once. */
const endOf = ({ number }: Pick<Bubble, 'number'>): string => `move=${number}`

function send(frame: HTMLElement | null, fields: Record<string, string>): void {
  const form = frame?.querySelector('form')
  if (!form) return
  for (const name of dragFields) {
    const input = form.elements.namedItem(name)
    if (!(input instanceof HTMLInputElement)) continue
    input.disabled = fields[name] === undefined
    input.value = fields[name] ?? ''
  }
  form.requestSubmit()
}
