import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { constraintsOf, parseForm, refuseForm, staleForm } from '#app/http/forms.ts'
import { Conflict, NotFound } from '#app/problems.ts'
import { competencyLibrary } from '#app/roles/competency-library.ts'
import { chosenLevel } from './chosen-level.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { Route } from './+types/edit-card.page.ts'
import { cardForm, changedCard } from './card-form.ts'
import { CardFields } from './card-fields.tsx'
import { readCard, saveCard } from './cards.server.ts'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  authorise(ctx.actor, 'role-card.edit')
  const { card, own } = await readCard(ctx, params.role)
  const level = chosenLevel(request, card)
  const entry = card.levels[level]
  if (!own || !entry) throw new NotFound()
  return {
    here: `/${ctx.org.slug}/roles/${params.role}`,
    number: own.number,
    level,
    card: { ...card, entry },
    competencies: Object.values(competencyLibrary).map(({ key, name }) => ({
      value: key,
      label: name,
    })),
    constraints: constraintsOf(cardForm),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const form = parseForm(posted, cardForm)
  if (!form.ok) return refuseForm(form)
  const { card } = await readCard(ctx, params.role)
  const level = chosenLevel(request, card)
  const { number, reason } = form.value
  try {
    const saved = await saveCard(ctx, {
      key: params.role,
      number,
      reason,
      content: changedCard(card, level, form.value),
    })
    return redirectWithFlash(
      `/${ctx.org.slug}/roles/${params.role}?level=${level}`,
      `Saved as version ${saved.number}.`,
    )
  } catch (error) {
    if (error instanceof Conflict) return staleForm(posted, error)
    throw error
  }
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function EditCard({ loaderData, actionData }: Route.ComponentProps) {
  const { here, level, card, number, competencies, constraints } = loaderData
  return (
    <>
      <PageHeader
        title={`Change ${card.name} at ${level}`}
        crumbs={[{ to: `${here}?level=${level}`, label: card.name }]}
        lead="Openings made before keep the copy they were made from."
      />
      <PostForm
        action={`${here}/edit?level=${level}`}
        errors={actionData?.errors}
        values={actionData?.values}
        constraints={constraints}
        warnUnsaved
      >
        <input type="hidden" name="number" value={number} />
        <CardFields card={card} competencies={competencies} cancel={`${here}?level=${level}`} />
      </PostForm>
    </>
  )
}
