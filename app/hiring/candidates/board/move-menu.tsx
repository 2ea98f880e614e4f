import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { stateKey } from './shown.ts'
import type { ShownCard, StageOption } from './shown.ts'

export type MoveMenuProps = {
  card: ShownCard
  here: string
  /** Where it can go. */
  stages: StageOption[]
  /** Keys of forms begin with it. */
  formKey: string
}

/** A plain form, which `Board` sends: each card is moved once in each of its versions. */
export const MoveMenu = ({ card, here, stages, formKey }: MoveMenuProps) => (
  <div className="menu-panel" id="move">
    <form method="post" action={`${here}/moves`}>
      <input type="hidden" name="_key" value={`${formKey}.${stateKey(card)}`} />
      <input type="hidden" name="candidacy" value={card.id} />
      <input type="hidden" name="version" value={card.version} />
      {stages.map(({ id, name }) => (
        <button key={id} type="submit" name="stage" value={id} className="menu-item">
          {name}
        </button>
      ))}
    </form>
    <PageLink className="menu-item" to={`${here}/rejection?candidacy=${card.id}`}>
      Reject …
    </PageLink>
  </div>
)
