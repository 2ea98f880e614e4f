import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Menu } from '#app/ui/layout/menu.tsx'

export type CardActionsProps = {
  here: string
  home: string
  role: string
  name: string
  level: string
  mayOpen: boolean
  mayEdit: boolean
  version: number | null
}

/** What can be done with a card: open an opening, copy it, change one's own copy. */
export const CardActions = ({
  here,
  home,
  role,
  name,
  level,
  mayOpen,
  mayEdit,
  version,
}: CardActionsProps) => (
  <>
    {mayEdit && version !== null && (
      <>
        <LinkButton to={`${here}/edit?level=${level}`}>Change</LinkButton>
        <LinkButton to={`${here}/history`} variant="quiet">
          Version {version}
        </LinkButton>
      </>
    )}
    {mayEdit && version === null && <CopyMenu here={here} name={name} />}
    {mayOpen && (
      <LinkButton to={`${home}/openings/new?role=${role}&level=${level}`} variant="primary">
        New opening at {level}
      </LinkButton>
    )}
  </>
)

const CopyMenu = ({ here, name }: { here: string; name: string }) => (
  <Menu label="Copy and change" faceClass="button" align="end">
    <PostForm action={`${here}/copies`} className="card">
      <TextField
        name="name"
        label="Name of your copy"
        required
        minLength={4}
        maxLength={80}
        defaultValue={`Our ${name.toLowerCase()}`}
      />
      <Button type="submit" variant="primary">
        Copy this card
      </Button>
    </PostForm>
  </Menu>
)
