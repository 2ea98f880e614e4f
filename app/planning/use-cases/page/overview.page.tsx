import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { mayRework } from '#app/planning/use-cases/endings/rest.ts'
import { shownSheet } from '#app/planning/use-cases/estimates/shown-sheet.ts'
import { planNumbers } from '#app/planning/use-cases/quantities.ts'
import { findOverview } from '#app/planning/use-cases/reading.server.ts'
import { functionName } from '#app/planning/use-cases/words.ts'
import type { Route } from './+types/overview.page.ts'
import { FactsCard } from './facts-card.tsx'
import { GuessCard } from './guess-card.tsx'
import { LinksCard, PeopleCard, WaysCard } from './lists.tsx'
import { Resting } from './resting.tsx'
import { WhatCard } from './what-card.tsx'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const found = await findOverview(ctx, params.useCase)
  const { stakeholders, alternatives, links, estimates, separation } = found
  const { facts, ownerId: _, id: __, templateKey: ___, ...useCase } = found.useCase
  const home = `/${ctx.org.slug}/use-cases`
  return {
    home,
    here: `${home}/${params.useCase}`,
    tldr: `/${params.org}/tldrs/new?subject=use-case:${params.useCase}`,
    mayEdit: can(ctx.actor, 'use-case.edit', facts).ok,
    mayChange: mayRework(ctx.actor, found.useCase).ok,
    mayPlan: can(ctx.actor, 'planning.edit').ok,
    useCase: { ...useCase, businessFunction: functionName(useCase.businessFunction) },
    separation,
    stakeholders,
    alternatives,
    links,
    sheet: shownSheet(estimates),
    numbers: planNumbers(estimates),
  }
}

export default function Overview({ loaderData }: Route.ComponentProps) {
  const { here, home, mayEdit, mayChange, mayPlan, useCase } = loaderData
  return (
    <div className="stack">
      <Resting {...loaderData} />
      <div className="beside">
        <div className="stack">
          <WhatCard useCase={useCase} edit={mayEdit ? `${here}/facts` : null} />
          <GuessCard {...loaderData} mayEdit={mayChange} currency={useCase.currency} />
          <WaysCard {...loaderData} mayEdit={mayChange} currency={useCase.currency} />
        </div>
        <div className="stack">
          <FactsCard {...loaderData} />
          <PeopleCard
            stakeholders={loaderData.stakeholders}
            edit={mayEdit ? `${here}/people` : null}
          />
          <LinksCard links={loaderData.links} home={home} edit={mayPlan ? `${here}/links` : null} />
        </div>
      </div>
    </div>
  )
}
