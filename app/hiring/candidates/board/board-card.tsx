import { createContext, use, type ReactNode } from 'react'
import { InNameMark } from '#app/hiring/candidates/in-name-mark.tsx'
import { Badge, Status } from '#app/ui/feedback/badge.tsx'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { bulkForm, moveForm, stateKey } from './shown.ts'
import type { Marks, ShownCard } from './shown.ts'

/** Where a card can be moved, while that is open. */
export const MenuContext = createContext<(card: ShownCard) => ReactNode>(() => null)

export type BoardCardsProps = { cards: ShownCard[]; home: string }

export const BoardCards = ({ cards, home }: BoardCardsProps) =>
  cards.map((card) => <BoardCard key={card.id} card={card} home={home} />)

function BoardCard({ card, home }: { card: ShownCard; home: string }) {
  const { id, name, about, marks } = card
  const menu = use(MenuContext)(card)
  const isOpen = !marks?.outcome
  const key = stateKey(card)
  return (
    <li className="board-card" draggable={isOpen} data-card={key}>
      <label className="board-tick">
        <input
          type="checkbox"
          name="candidacy"
          value={id}
          form={bulkForm}
          aria-label={`Select ${name}`}
        />
      </label>
      <PageLink to={`${home}/candidacies/${id}`}>{name}</PageLink>
      <p className="text-muted text-sm">{about}</p>
      {marks && <MarkList {...marks} />}
      {isOpen && (
        <button
          form={moveForm}
          name="move"
          value={key}
          className="button is-small is-quiet"
          aria-label={`Move ${name} to…`}
          aria-expanded={menu !== null}
        >
          Move to…
        </button>
      )}
      {menu}
    </li>
  )
}

const MarkList = ({ outcome, silent, tags, ...inName }: Marks) => (
  <p className="cluster text-sm">
    <InNameMark {...inName} />
    {outcome && <Status>{outcome}</Status>}
    {silent && <Status tone="warn">Waiting {silent} days</Status>}
    {tags.map((tag) => (
      <Badge key={tag}>{tag}</Badge>
    ))}
  </p>
)
