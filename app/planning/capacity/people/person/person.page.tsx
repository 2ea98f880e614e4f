import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { quarterWords } from '#app/planning/quarter.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { percent } from '#app/math/text/figures.ts'
import type { Route } from './+types/person.page.ts'
import { AwaySection } from './away-section.tsx'
import { BookingSection } from './booking-section.tsx'
import { sourceWords } from '#app/planning/capacity/people/person-form.ts'
import { findPersonView } from './person-view.server.ts'
import { QuarterSection } from './quarter-section.tsx'
import { skillName } from './skills.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const view = await findPersonView(ctx, params.person)
  const { person, firstMonth, quarters } = view
  return {
    capacity: `/${ctx.org.slug}/capacity`,
    here: `/${ctx.org.slug}/capacity/people/${params.person}`,
    mayEdit: can(ctx.actor, 'planning.edit').ok,
    name: person.name,
    role: view.role,
    source: sourceWords[view.source],
    share: person.share,
    startsOn: person.startsOn,
    endsOn: person.endsOn,
    ramp: person.ramp,
    skills: Object.entries(person.skills).map(([key, level]) => `${skillName(key)} ${level}`),
    quarters: quarters.map((one) => ({ ...one, words: quarterWords(one.quarter, firstMonth) })),
    leaves: view.leaves,
    bookings: view.bookings,
    overbooked: view.overbooked,
  }
}

export default function Person({ loaderData }: Route.ComponentProps) {
  const { capacity, here, mayEdit, name, role, source, share, ramp, skills } = loaderData
  return (
    <div className="stack">
      <PageHeader
        title={name}
        lead={role}
        crumbs={[{ to: capacity, label: 'Capacity' }]}
        actions={mayEdit && <LinkButton to={`${here}/edit`}>Change</LinkButton>}
      />
      <KeyValues
        items={[
          { label: 'With you as', value: source },
          { label: 'Usual share', value: percent(share) },
          { label: 'From', value: <DateTime at={loaderData.startsOn} show="date" /> },
          ...(loaderData.endsOn
            ? [{ label: 'Until', value: <DateTime at={loaderData.endsOn} show="date" /> }]
            : []),
          ...(ramp.length > 0
            ? [{ label: 'Useful at first', value: ramp.map(percent).join(', then ') }]
            : []),
          ...(skills.length > 0 ? [{ label: 'Skills', value: skills.join(', ') }] : []),
        ]}
      />
      <QuarterSection {...loaderData} />
      <BookingSection {...loaderData} />
      <AwaySection {...loaderData} />
    </div>
  )
}
