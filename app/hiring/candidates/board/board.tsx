import { useRef } from 'react'
import { Link } from 'react-router'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { withParams } from '#app/ui/data/search-links.ts'
import { BoardCard } from './board-card.tsx'
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
  return (
    <div ref={ref} className="board" role="region" aria-label="Board" tabIndex={0}>
      {columns.map((column) => (
        <section key={column.id} className="board-column" data-stage={column.id}>
          <h2 className="board-title">
            {column.name} <Badge>{column.count}</Badge>
          </h2>
          <ul>
            {column.cards.map((card) => (
              <BoardCard key={card.id} card={card} home={home} here={here} stages={stages} />
            ))}
          </ul>
          {column.count > column.cards.length && <More column={column} />}
        </section>
      ))}
    </div>
  )
}

const More = ({ column }: { column: BoardColumn }) => (
  <Link className="button is-small" to={withParams('', { view: 'table', stage: column.id })}>
    All {column.count} in a table
  </Link>
)
