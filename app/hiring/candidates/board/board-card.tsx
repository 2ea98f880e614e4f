import { InNameMark } from '#app/hiring/candidates/in-name-mark.tsx'
import { Badge, Status } from '#app/ui/feedback/badge.tsx'
import { Menu } from '#app/ui/layout/menu.tsx'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { bulkForm } from './shown.ts'
import type { ShownCandidacy, StageOption } from './shown.ts'

export type BoardCardProps = {
  card: ShownCandidacy
  home: string
  here: string
  stages: StageOption[]
  /** Keys of forms begin with it. */
  formKey: string
}

export const BoardCard = ({ card, home, here, stages, formKey }: BoardCardProps) => (
  <li
    className="board-card"
    draggable={card.outcome === null}
    data-card={JSON.stringify({ id: card.id, version: card.version })}
  >
    <div className="board-card-head">
      <label className="board-tick">
        <input
          type="checkbox"
          name="candidacy"
          value={card.id}
          form={bulkForm}
          aria-label={`Select ${card.name}`}
        />
      </label>
      <PageLink to={`${home}/candidacies/${card.id}`}>{card.name}</PageLink>
    </div>
    <p className="text-muted text-sm">{[card.source, card.location].filter(Boolean).join(' · ')}</p>
    <p className="cluster text-sm">
      <InNameMark {...card} />
      {card.outcome && <Status>{card.outcome}</Status>}
      {card.silent && <Status tone="warn">Waiting {card.waiting} days</Status>}
      {card.tags.map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </p>
    {card.outcome === null && (
      <MoveMenu card={card} here={here} stages={stages} formKey={formKey} />
    )}
  </li>
)

/** Plain forms, which `Board` sends: a board has many, and each card is moved once in each of its versions. */
const MoveMenu = ({ card, here, stages, formKey }: Omit<BoardCardProps, 'home'>) => (
  <Menu label="Move to…" name={`Move ${card.name} to…`} faceClass="button is-small is-quiet">
    <form method="post" action={`${here}/moves`}>
      <input type="hidden" name="_key" value={`${formKey}.${card.id}.${card.version}`} />
      <input type="hidden" name="candidacy" value={card.id} />
      <input type="hidden" name="version" value={card.version} />
      {stages
        .filter(({ id }) => id !== card.stageId)
        .map(({ id, name }) => (
          <button key={id} type="submit" name="stage" value={id} className="menu-item">
            {name}
          </button>
        ))}
    </form>
    <PageLink className="menu-item" to={`${here}/rejection?candidacy=${card.id}`}>
      Reject …
    </PageLink>
  </Menu>
)
