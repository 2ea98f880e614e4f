import { useState } from 'react'
import type { DragEvent, ReactNode } from 'react'
import { useSubmit } from 'react-router'

export type DropColumnProps = { stageId: string; action: string; children: ReactNode }

/** A column that takes dragged cards: dropping one posts the same form as its menu does. */
export function DropColumn({ stageId, action, children }: DropColumnProps) {
  const [over, setOver] = useState(false)
  const submit = useSubmit()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const card = readCard(event.dataTransfer.getData('text/plain'))
    if (!card) return
    const fields = {
      candidacy: card.id,
      version: String(card.version),
      stage: stageId,
      _key: crypto.randomUUID(),
    }
    void submit(fields, { method: 'post', action, preventScrollReset: true })
  }
  return (
    <section
      className="board-column"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </section>
  )
}

function readCard(text: string): { id: string; version: number } | null {
  try {
    const card: unknown = JSON.parse(text)
    const known = typeof card === 'object' && card !== null && 'id' in card && 'version' in card
    return known ? { id: String(card.id), version: Number(card.version) } : null
  } catch {
    return null
  }
}
