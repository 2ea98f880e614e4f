import { use, useRef } from 'react'
import type { SubmitEvent } from 'react'
import { useNavigation, useSearchParams, useSubmit } from 'react-router'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { withParams } from '#app/ui/data/search-links.ts'
import { FormKeyContext } from '#app/ui/forms/form-context.tsx'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Kept } from '#app/ui/markup/kept.tsx'
import { BoardCards, MenuContext } from './board-card.tsx'
import { MoveMenu } from './move-menu.tsx'
import { moveForm, perColumnMore, stateKey } from './shown.ts'
import type { ShownCard, StageOption } from './shown.ts'
import { useDrag } from './use-drag.tsx'
import { useOpenCard } from './use-open-card.tsx'

export type BoardColumn = { id: string; name: string; count: number; cards: ShownCard[] }
export type BoardProps = {
  columns: BoardColumn[]
  home: string
  here: string
  stages: StageOption[]
}

/**
 * One column a stage, who waits longest first. Cards are dragged, or move by a menu: the page holds it for one card at
 * a time, and without script asks for it.
 */
export function Board({ columns, home, here, stages }: BoardProps) {
  const ref = useRef<HTMLDivElement>(null)
  useDrag(ref, `${here}/moves`)
  const [params] = useSearchParams()
  const [open, setOpen] = useOpenCard(ref, params.get('move'))
  const formKey = use(FormKeyContext) ?? 'form'
  const submit = useSubmit()
  const isIdle = useNavigation().state === 'idle'
  const send = (event: SubmitEvent<HTMLElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent
    if (!(submitter instanceof HTMLButtonElement)) return
    if (submitter.name === 'move') setOpen(submitter.value === open ? null : submitter.value)
    else if (isIdle) void submit(submitter, { preventScrollReset: true })
  }
  const menuOf = (card: ShownCard) => {
    if (open !== stateKey(card)) return null
    const at = columns.find(({ cards }) => cards.includes(card))?.id
    return <MoveMenu {...{ card, here, formKey }} stages={stages.filter(({ id }) => id !== at)} />
  }
  return (
    <div ref={ref} className="board" role="region" aria-label="Board" tabIndex={0} onSubmit={send}>
      <MoveForm params={params} />
      <MenuContext value={menuOf}>
        {columns.map((column) => (
          <Column key={column.id} column={column} home={home} holdsMenu={open !== null} />
        ))}
      </MenuContext>
    </div>
  )
}

type ColumnProps = { column: BoardColumn; home: string; holdsMenu: boolean }

const Column = ({ column, home, holdsMenu }: ColumnProps) => (
  <section className="board-column" data-stage={column.id}>
    <h2 className="board-title">
      {column.name} <Badge>{column.count}</Badge>
    </h2>
    <Kept tag="ul" of={BoardCards} given={{ cards: column.cards, home }} anew={holdsMenu} />
    {column.count > column.cards.length && <More column={column} />}
  </section>
)

/** Asks for the same page with the menu of the card whose button sends it. */
const MoveForm = ({ params }: { params: URLSearchParams }) => (
  <form id={moveForm} action="#move" hidden>
    {[...params].map(
      ([name, value], at) =>
        name !== 'move' && <input key={at} type="hidden" name={name} value={value} />,
    )}
  </form>
)

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
