import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { findOpening } from '#app/hiring/openings/opening-lists.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { parseForm, refuseForm, staleForm } from '#app/http/forms.ts'
import { Conflict } from '#app/problems.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/team-links.page.ts'
import { mostTeamLinks, teamLinksForm } from './team-link.ts'
import { changeTeamLinks } from './team-links.server.ts'
import { words } from './words.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { facts, version, teamLinks } = await findOpening(ctx, params.opening)
  authorise(ctx.actor, 'opening.edit', facts)
  const rows = Array.from({ length: mostTeamLinks }, (_, row) => teamLinks[row])
  return { here: `/${ctx.org.slug}/openings/${params.opening}`, version, rows }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const form = parseForm(posted, teamLinksForm)
  if (!form.ok) return refuseForm(form)
  try {
    await changeTeamLinks(ctx, {
      openingId: params.opening,
      version: Number(posted.get('_version')),
      links: form.value.links,
    })
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return staleForm(posted, error)
  }
  return redirectWithFlash(`/${ctx.org.slug}/openings/${params.opening}`, words.saved)
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function EditTeamLinks({ loaderData, actionData }: Route.ComponentProps) {
  const { here, version, rows } = loaderData
  return (
    <Section title={words.title} lead={words.lead} card>
      <PostForm
        action=""
        version={version}
        errors={actionData?.errors}
        values={actionData?.values}
        warnUnsaved
      >
        {rows.map((link, row) => (
          <LinkRow key={row} row={row} link={link} />
        ))}
        <div className="form-actions">
          <Button variant="primary" type="submit">
            {words.save}
          </Button>
          <LinkButton to={here} variant="quiet">
            {words.cancel}
          </LinkButton>
          <span className="text-muted">{words.empty}</span>
        </div>
      </PostForm>
    </Section>
  )
}

type Row = Route.ComponentProps['loaderData']['rows'][number]

const LinkRow = ({ row, link }: { row: number; link: Row }) => (
  <fieldset className="fields">
    <legend className="sr-only">{words.row(row + 1)}</legend>
    <TextField
      name={`links[${row}].title`}
      label={words.name}
      hint={row === 0 ? words.nameHint : undefined}
      maxLength={80}
      required={false}
      defaultValue={link?.title}
    />
    <TextField
      name={`links[${row}].url`}
      label={words.address}
      inputMode="url"
      maxLength={300}
      required={false}
      defaultValue={link?.url}
    />
  </fieldset>
)
