import { use, useRef } from 'react'
import type { SubmitEvent } from 'react'
import { useNavigation, useSearchParams, useSubmit } from 'react-router'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { withParams } from '#app/ui/data/search-links.ts'
import { FormKeyContext } from '#app/ui/forms/form-context.tsx'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { BoardCard } from './board-card.tsx'
import { perColumnMore } from './shown.ts'
import type { ShownCandidacy, StageOption } from './shown.ts'
import { useDrag } from './use-drag.tsx'

export type BoardColumn = { id: string; name: string; count: number; cards: ShownCandidacy[] }
export type BoardProps = {
  columns: BoardColumn[]
  home: string
  here: string
  stages: StageOption[]
}

/** One column a stage, who waits longest first. Cards move by their menu, or are dragged. */
export function Board({ columns, home, here, stages }: BoardProps) {
  const ref = useRef<HTMLDivElement>(null)
  useDrag(ref, `${here}/moves`)
  const formKey = use(FormKeyContext) ?? 'form'
  const submit = useSubmit()
  const isIdle = useNavigation().state === 'idle'
  const move = (event: SubmitEvent<HTMLElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent
    if (isIdle && submitter instanceof HTMLButtonElement)
      void submit(submitter, { preventScrollReset: true })
  }
  return (
    <div ref={ref} className="board" role="region" aria-label="Board" tabIndex={0} onSubmit={move}>
      {columns.map((column) => (
        <section key={column.id} className="board-column" data-stage={column.id}>
          <h2 className="board-title">
            {column.name} <Badge>{column.count}</Badge>
          </h2>
          <ul>
            {column.cards.map((card) => (
              <BoardCard key={card.id} {...{ card, home, here, stages, formKey }} />
            ))}
          </ul>
          {column.count > column.cards.length && <More column={column} />}
        </section>
      ))}
    </div>
  )
}

function More({ column }: { column: BoardColumn }) {
  const [params] = useSearchParams()
  const search = params.toString()
  const hidden = column.count - column.cards.length
  const next = Math.min(hidden, perColumnMore - column.cards.length)
  return (
    <p className="cluster">
      {next > 0 && (
        <PageLink
          className="button is-small"
          to={withParams(search, { each: String(perColumnMore) })}
          keepScroll
        >
          Show {next} more
        </PageLink>
      )}
      <PageLink
        className="button is-small is-quiet"
        to={withParams(search, { view: 'table', stage: column.id, each: null })}
      >
        All {column.count} in a table
      </PageLink>
    </p>
  )
}
