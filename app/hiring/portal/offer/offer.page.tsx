import { momentWords } from '#app/hiring/offers/letter/letter.ts'
import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { applicationContext, requestFactsContext } from '#app/http/application.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Markdown } from '#app/ui/markdown.tsx'
import { words } from '#app/hiring/portal/words/words.ts'
import type { Route } from './+types/offer.page.ts'
import { acceptanceSchema, letterLimit } from './answer.ts'
import { Acceptance, Decline } from './answer-forms.tsx'
import { answerOffer } from './answers.server.ts'
import { OfferStanding } from './offer-standing.tsx'
import { showOwnOffer } from './own-offer.server.ts'

const said = words.offer

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = candidateOf(context)
  const application = `/portal/${ctx.org.slug}/applications/${params.application}`
  const offer = await showOwnOffer(ctx, params.application)
  const { timeZone, expiresAt, answered } = offer
  return {
    application,
    here: `${application}/offer`,
    ...offer,
    until: momentWords(new Date(expiresAt), timeZone),
    answered: answered && { ...answered, when: momentWords(new Date(answered.at), timeZone) },
    constraints: constraintsOf(acceptanceSchema),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  return carryOut(await readForm(request, acceptanceSchema), async ({ offer, name }) => {
    await countRequest(context.get(applicationContext), letterLimit, ctx.actor.id)
    const { address } = context.get(requestFactsContext)
    const given = { id: params.application, offer, name, reason: '', address }
    await answerOffer(ctx, { ...given, verdict: 'accepted' })
    const here = `/portal/${ctx.org.slug}/applications/${params.application}/offer`
    return redirectWithFlash(here, said.accept.done)
  })
}

/** An offer as its candidate reads and answers it. */
export default function OwnOffer({ loaderData, actionData }: Route.ComponentProps) {
  const { application, here, title, letter, facts, state } = loaderData
  return (
    <div className="stack">
      <header>
        <p>
          <a href={application}>{title}</a>
        </p>
        <h1>{said.title}</h1>
      </header>
      <OfferStanding {...loaderData} />
      <Section title={said.inShort} card>
        <KeyValues items={facts} />
      </Section>
      <Section title={said.letter} card>
        <Markdown text={letter} headingOffset={2} />
        <p className="cluster offer-files">
          <a className="button is-small" href={`${here}/letter/pdf`}>
            {said.pdf}
          </a>
          <a className="button is-small" href={`${here}/letter/md`}>
            {said.text}
          </a>
        </p>
      </Section>
      {state === 'open' && <Acceptance {...loaderData} refused={actionData} />}
      {state === 'open' && <Decline {...loaderData} />}
    </div>
  )
}
