import { counted } from '#app/math/text/counted.ts'
import { organisationContext } from '#app/accounts/context.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { findRound, revealRound } from '#app/planning/priorities/rounds/results.server.ts'
import { revealSchema } from '#app/planning/priorities/rounds/round.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/round.page.ts'
import { AgreementSection } from './agreement-section.tsx'
import { CarrySection } from './carry-section.tsx'
import { AskedSection } from './asked-section.tsx'
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
  return { ...round, home: `/${ctx.org.slug}`, rounds, here: `${rounds}/${round.id}` }
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
  const { title, rounds, reveal, cancellation, raters, useCases } = loaderData
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ to: rounds, label: 'Team rounds' }]}
        lead={`${counted(useCases.length, 'use case')} that ${raters.length === 1 ? '1 person was' : `${raters.length} people were`} asked to rate${reveal ? '' : cancellation ? '; cancelled, so what was rated stays hidden' : ', hidden from everybody until all is revealed'}.`}
        actions={<Next {...loaderData} />}
      />
      <div className="stack">
        {cancellation && (
          <Notice tone="warn" title="Cancelled">
            <p>
              By {cancellation.by} on <DateTime at={cancellation.at} />: “{cancellation.reason}”
            </p>
            <p>Nobody is asked any more, and no rating is shown to anybody.</p>
          </Notice>
        )}
        <RatersSection {...loaderData} errors={actionData?.errors} values={actionData?.values} />
        {!reveal && <AskedSection {...loaderData} />}
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

type NextProps = Pick<Route.ComponentProps['loaderData'], 'here' | 'reveal' | 'open' | 'mine'>

/** What the reader does next: take the result along, or rate. */
const Next = ({ here, reveal, open, mine }: NextProps) => {
  if (reveal)
    return (
      <a className="button" href={`${here}/ratings.csv`} download>
        CSV
      </a>
    )
  return (
    open &&
    mine && (
      <LinkButton to={`${here}/ratings`} variant={mine.submittedAt ? 'plain' : 'primary'}>
        {mine.submittedAt ? 'Change your ratings' : 'Rate'}
      </LinkButton>
    )
  )
}
