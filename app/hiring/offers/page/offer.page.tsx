import { organisationContext } from '#app/accounts/context.ts'
import { approveOffer } from '#app/hiring/offers/approval/approvals.server.ts'
import { verdictSchema } from '#app/hiring/offers/offer.ts'
import { CandidacyTabs } from '#app/hiring/candidates/candidacy-tabs.tsx'
import { offerStateNames, offerStateTones } from '#app/hiring/offers/offer-state.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm, refuseForm } from '#app/http/forms.ts'
import { Forbidden, NotFound } from '#app/problems.ts'
import { Status } from '#app/ui/feedback/badge.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { ProblemText } from '#app/ui/feedback/problem-page.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Markdown } from '#app/ui/markdown.tsx'
import type { Route } from './+types/offer.page.ts'
import { ApprovalPanel, NotTaken } from './approval-panel.tsx'
import { Negotiation } from './negotiation.tsx'
import { showOffer } from './offer-page.server.ts'
import { NextStep } from './next-step.tsx'
import { Terms } from './terms.tsx'
import { Trail } from './trail-list.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Offer: ${loaderData?.candidate ?? ''} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const home = `/${ctx.org.slug}`
  const shown = await showOffer(ctx, params.candidacy)
  return { home, here: `${home}/candidacies/${params.candidacy}/offer`, ...shown }
}

/** What was refused is shown beside the version that is the newest by now. */
export const shouldRevalidate = () => true

/** The verdict of an approver on the newest version. What they wrote comes back, also where it is not theirs to say any more. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { candidacy } = params
  const form = await readForm(request, verdictSchema)
  try {
    return await carryOut(form, async (verdict) => {
      await approveOffer(ctx, { candidacyId: candidacy, ...verdict })
      return redirectWithFlash(
        `/${ctx.org.slug}/candidacies/${candidacy}/offer`,
        saidOf[verdict.verdict],
      )
    })
  } catch (error) {
    if (!(error instanceof Forbidden || error instanceof NotFound)) throw error
    const errors = { '': [error.message] }
    return refuseForm({ errors, values: form.values }, error.status)
  }
}

const saidOf = {
  approved: 'Approved.',
  declined: 'Declined; whoever made the offer hears of it.',
} as const

export default function Offer({ loaderData, actionData }: Route.ComponentProps) {
  const { home, here, candidate, opening, offer, mayRun } = loaderData
  return (
    <>
      <PageHeader
        title={`Offer: ${candidate}`}
        crumbs={[
          { to: `${home}/offers`, label: 'Offers' },
          ...(mayRun ? [{ to: here.replace(/\/offer$/, ''), label: candidate }] : []),
        ]}
        lead={opening.title}
        badge={
          offer && (
            <Status tone={offerStateTones[offer.state]}>{offerStateNames[offer.state]}</Status>
          )
        }
      />
      {mayRun && (
        <CandidacyTabs page={here.replace(/\/offer$/, '')} may={{ run: true, debrief: true }} />
      )}
      {offer ? (
        <Whole {...loaderData} offer={offer} refused={actionData} />
      ) : (
        <None {...loaderData} />
      )}
    </>
  )
}

/** Whoever may not read the offer any more has back what they wrote about it. */
export const ErrorBoundary = ({ error, actionData }: Route.ErrorBoundaryProps) => (
  <>
    <ProblemText error={error} />
    {actionData && <NotTaken {...actionData} />}
  </>
)

type Loaded = Route.ComponentProps['loaderData']
type WithOffer = Loaded & {
  offer: NonNullable<Loaded['offer']>
  refused: Route.ComponentProps['actionData']
}

const Whole = (props: WithOffer) => (
  <div className="beside">
    <div className="stack">
      <Terms {...props.offer} />
      <NextStep {...props} />
      <ApprovalPanel here={props.here} {...props.offer} refused={props.refused} />
      <Letter here={props.here} letter={props.offer.letter} />
    </div>
    <div className="stack">
      {props.mayWrite && <Negotiation here={props.here} notes={props.notes} />}
      <Trail trail={props.trail} />
    </div>
  </div>
)

const Letter = ({ here, letter }: { here: string; letter: string }) => (
  <Section
    title="The letter"
    lead="What the candidate reads."
    card
    actions={
      <>
        <LinkButton to={`${here}/letter/pdf`} size="small" reloadDocument>
          PDF
        </LinkButton>
        <LinkButton to={`${here}/letter/md`} size="small" reloadDocument>
          Markdown
        </LinkButton>
      </>
    }
  >
    <Markdown text={letter} headingOffset={2} />
  </Section>
)

function None({ here, home, decided, ended, mayWrite, candidate }: Loaded) {
  if (ended)
    return (
      <EmptyState title="No offer was made here">
        The application of {candidate} is closed.
      </EmptyState>
    )
  if (!decided)
    return (
      <EmptyState
        title="Nothing is decided yet"
        action={
          <LinkButton to={`${here.replace(/\/offer$/, '')}/debrief`}>To the debrief</LinkButton>
        }
      >
        An offer follows the decision to hire.
      </EmptyState>
    )
  return (
    <EmptyState
      title={`Make ${candidate} an offer`}
      action={
        mayWrite ? (
          <LinkButton to={`${here}/new`} variant="primary">
            Make the offer
          </LinkButton>
        ) : (
          <LinkButton to={`${home}/offers`}>All offers</LinkButton>
        )
      }
    >
      The decision is made. Good offers go out within days: people who wait look elsewhere.
    </EmptyState>
  )
}
