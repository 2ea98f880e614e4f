import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

export type Stakeholder = { id: string; name: string; team: string; wants: string }

type StakeholderListProps = {
  stakeholders: Stakeholder[]
  /** Where each can be taken off, by its id; nowhere without it. */
  remove?: string
}

/** Whoever a use case touches, and what they want. */
export const StakeholderList = ({ stakeholders, remove }: StakeholderListProps) =>
  stakeholders.length === 0 ? (
    <p className="text-muted">Nobody is noted yet. Who would have to work differently?</p>
  ) : (
    <ul className="rows">
      {stakeholders.map(({ id, name, team, wants }) => (
        <li key={id}>
          <div className="cluster">
            <strong>{name}</strong>
            {team && <span className="text-muted">{team}</span>}
            {remove && (
              <PostForm action={`${remove}/${id}/removal`} layout="inline">
                <Button variant="quiet" size="small" aria-label={`Take ${name} off`}>
                  Remove
                </Button>
              </PostForm>
            )}
          </div>
          {wants && <p>{wants}</p>}
        </li>
      ))}
    </ul>
  )
