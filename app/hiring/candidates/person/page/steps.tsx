import { LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Menu, MenuLink } from '#app/ui/layout/menu.tsx'
import type { PageProps } from './page-props.ts'

/** Where a candidate in process can go from here. */
export function Steps({ home, here, candidacy }: PageProps) {
  const { id, opening, ending, may, neighbours } = candidacy
  if (ending) return null
  const list = `${home}/openings/${opening.id}/candidates`
  return (
    <>
      {may.move && <MoveMenu action={`${list}/moves`} candidacy={candidacy} />}
      {may.reject && (
        <>
          <LinkButton
            to={`${list}/rejection?candidacy=${id}${neighbours ? `&among=${neighbours.stageId}` : ''}`}
          >
            Reject…
          </LinkButton>
          <Menu label="More" align="end" faceClass="button is-quiet">
            <MenuLink to={`${here}/withdrawal`}>They withdrew…</MenuLink>
            <MenuLink to={`${here}/facts`}>Edit the facts</MenuLink>
          </Menu>
        </>
      )}
    </>
  )
}

type MoveMenuProps = { action: string; candidacy: PageProps['candidacy'] }

const MoveMenu = ({ action, candidacy }: MoveMenuProps) => (
  <Menu label="Move to…" align="end" faceClass="button is-primary">
    <PostForm action={action} layout="plain">
      <input type="hidden" name="candidacy" value={candidacy.id} />
      <input type="hidden" name="version" value={candidacy.version} />
      {candidacy.neighbours && (
        <input type="hidden" name="among" value={candidacy.neighbours.stageId} />
      )}
      {candidacy.stages
        .filter((stage) => stage.id !== candidacy.stageId)
        .map((stage) => (
          <button key={stage.id} name="stage" value={stage.id} className="menu-item">
            {stage.name}
          </button>
        ))}
    </PostForm>
  </Menu>
)
