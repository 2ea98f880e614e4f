import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, formToLookIn, parseForm } from '#app/http/forms.ts'
import { newRoundSchema } from '#app/planning/priorities/rounds/round.ts'
import { findRoundChoices, startRound } from '#app/planning/priorities/rounds/rounds.server.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/new-round.page.ts'
import { RoundForm } from './round-form.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'Start a team round · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { criteria, useCases, people } = await findRoundChoices(ctx)
  return {
    home: `/${ctx.org.slug}`,
    criteria: criteria.map(({ key, name, question }) => ({ key, name, question })),
    useCases,
    people,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const again = formToLookIn(posted)
  if (again) return again
  return carryOut(parseForm(posted, newRoundSchema), async (asked) => {
    const { id } = await startRound(ctx, asked)
    const to = `/${ctx.org.slug}/priorities/rounds/${id}`
    return redirectWithFlash(to, 'The round is open, and everybody you invited is told by mail.')
  })
}

export default function NewRoundPage(props: Route.ComponentProps) {
  const { home, criteria, useCases } = props.loaderData
  const back = `${home}/priorities/rounds`
  return (
    <>
      <PageHeader
        title="Start a team round"
        crumbs={[{ to: back, label: 'Team rounds' }]}
        lead="Nobody sees the others’ ratings until you reveal them, you included."
      />
      {criteria.length === 0 || useCases.length < 2 ? (
        <Lacking home={home} lacksCriteria={criteria.length === 0} />
      ) : (
        <RoundForm
          {...props.loaderData}
          errors={props.actionData?.errors}
          values={props.actionData?.values}
        />
      )}
    </>
  )
}

const Lacking = ({ home, lacksCriteria }: { home: string; lacksCriteria: boolean }) => (
  <EmptyState
    title={lacksCriteria ? 'Set your criteria first' : 'Too few use cases'}
    action={
      lacksCriteria ? (
        <LinkButton to={`${home}/priorities/criteria`} variant="primary">
          Set your criteria
        </LinkButton>
      ) : (
        <LinkButton to={`${home}/use-cases/new`} variant="primary">
          Hand in an idea
        </LinkButton>
      )
    }
  >
    {lacksCriteria
      ? 'A round rates use cases by your own criteria, each between a fixed worst and best.'
      : 'A round compares two use cases at least.'}
  </EmptyState>
)
