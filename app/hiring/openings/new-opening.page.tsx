import { redirect } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import type { Context } from '#app/accounts/context.ts'
import { findEntitlement } from '#app/accounts/billing/entitlements.server.ts'
import { PlanNotice } from '#app/accounts/billing/plan-notice.tsx'
import { authorise } from '#app/accounts/permissions.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { NotFound } from '#app/problems.ts'
import { levels } from '#app/roles/competencies.ts'
import { listOwnCards, readCard } from '#app/roles/cards/cards.server.ts'
import { levelsOf } from '#app/roles/role-cards.ts'
import { roleLibrary } from '#app/roles/role-library.ts'
import { factSourcesContext } from '#app/writing/context.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { placeFrom } from '#app/ui/time/moments.ts'
import type { Route } from './+types/new-opening.page.ts'
import { ChooseRole } from './facts/choose-role.tsx'
import { findFactChoices } from './facts/fact-choices.server.ts'
import { FactFields } from './facts/fact-fields.tsx'
import { newOpeningFields, newOpeningForm } from './facts/opening-form.ts'
import { openOpening } from './openings.server.ts'
import { countOpenOpenings } from './publication/counted-openings.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'New opening · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { actor, org } = ctx
  authorise(actor, 'opening.create')
  const query = new URL(request.url).searchParams
  const home = `/${org.slug}`
  const role = query.get('role') ?? ''
  const level = levels.find((known) => known === query.get('level'))
  if (role === '' || !level) return { home, chosen: null, ...(await rolesFor(ctx)) }
  const entry = (await readCard(ctx, role)).card.levels[level]
  if (!entry) throw new NotFound()
  const chosen = {
    role,
    level,
    title: entry.title,
    plan: await findEntitlement(ctx, 'openings', countOpenOpenings),
    choices: await findFactChoices(ctx, context.get(factSourcesContext), {
      ...blank,
      zone: placeFrom(null, request.headers.get('Cookie')).timeZone,
    }),
    constraints: constraintsOf(newOpeningFields),
  }
  return { home, chosen, own: [], library: [] }
}

async function rolesFor(ctx: Context) {
  const library = roleLibrary.map((card) => ({
    key: card.key,
    name: card.name,
    mission: card.mission,
    levels: levelsOf(card).map((level) => ({ level, title: card.levels[level]?.title ?? level })),
  }))
  return { own: await listOwnCards(ctx), library }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, newOpeningForm), async (opening) => {
    const { id } = await openOpening(ctx, opening)
    return redirect(`/${ctx.org.slug}/openings/${id}/description`, 303)
  })
}

const blank = {
  headcount: 1,
  employmentType: 'full-time',
  places: [],
  pay: null,
  useCases: [],
  lastDay: null,
}

export default function NewOpening({ loaderData, actionData }: Route.ComponentProps) {
  const { home, chosen, own, library } = loaderData
  if (!chosen) return <ChooseRole home={home} own={own} library={library} />
  return <Facts home={home} chosen={chosen} refused={actionData} />
}

type FactsProps = {
  home: string
  chosen: NonNullable<Route.ComponentProps['loaderData']['chosen']>
  refused: Route.ComponentProps['actionData']
}

/** The second step: what this opening is, beside what its role card says. */
function Facts({ home, chosen, refused }: FactsProps) {
  const { role, level, title, plan, choices, constraints } = chosen
  return (
    <>
      <PageHeader
        title={`New opening: ${title}`}
        crumbs={[{ to: `${home}/openings`, label: 'Openings' }]}
        lead="Step 2 of 2. The job description, rubric, loop and questions come from the role card. You can change all of them afterwards."
        actions={<LinkButton to={`${home}/openings/new`}>Choose another role</LinkButton>}
      />
      <PlanNotice verdict={plan} />
      <PostForm
        action=""
        errors={refused?.errors}
        values={refused?.values}
        constraints={constraints}
        className="marks-required"
        warnUnsaved
      >
        <input type="hidden" name="role" value={role} />
        <input type="hidden" name="level" value={level} />
        <FactFields facts={blank} choices={choices} />
        <TextField
          name="contact"
          label="Whom candidates ask for an accommodation"
          hint="A name or an address. Left empty, the organisation’s contact is used."
          required={false}
        />
        <div className="form-actions">
          <Button variant="primary" type="submit" disabled={!plan.ok}>
            Create the opening
          </Button>
          <LinkButton to={`${home}/openings`} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </PostForm>
    </>
  )
}
