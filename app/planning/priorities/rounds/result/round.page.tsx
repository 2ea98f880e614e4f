import { organisationContext } from '#app/accounts/context.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { findRound, revealRound } from '#app/planning/priorities/rounds/results.server.ts'
import { revealSchema } from '#app/planning/priorities/rounds/round.ts'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/round.page.ts'
import { AgreementSection } from './agreement-section.tsx'
import { CarrySection } from './carry-section.tsx'
import { DisagreementSection } from './disagreement-section.tsx'
import { RatersSection } from './raters-section.tsx'
import { RatingsTable } from './ratings-table.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? 'Team round'} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const round = await findRound(ctx, params.round)
  const rounds = `/${ctx.org.slug}/priorities/rounds`
  return { ...round, rounds, here: `${rounds}/${round.id}` }
}

/** Reveals the round. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, revealSchema), async ({ reason }) => {
    await revealRound(ctx, params.round, reason)
    const here = `/${ctx.org.slug}/priorities/rounds/${params.round}`
    return redirectWithFlash(here, 'The ratings are revealed to everybody in the round.')
  })
}

export default function Round({ loaderData, actionData }: Route.ComponentProps) {
  const { title, rounds, here, reveal, mine, raters, useCases } = loaderData
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ to: rounds, label: 'Team rounds' }]}
        lead={`${useCases.length} use cases, rated by ${raters.length} people${reveal ? '' : '; hidden from everybody until it is revealed'}.`}
        actions={
          reveal ? (
            <a className="button" href={`${here}/ratings.csv`} download>
              CSV
            </a>
          ) : (
            mine && (
              <LinkButton to={`${here}/ratings`} variant={mine.submittedAt ? 'plain' : 'primary'}>
                {mine.submittedAt ? 'Change your ratings' : 'Rate'}
              </LinkButton>
            )
          )
        }
      />
      <div className="stack">
        <RatersSection {...loaderData} errors={actionData?.errors} values={actionData?.values} />
        {reveal && (
          <>
            <AgreementSection {...loaderData} />
            <DisagreementSection {...loaderData} />
            <RatingsTable {...loaderData} />
            <CarrySection {...loaderData} />
          </>
        )}
      </div>
    </>
  )
}
