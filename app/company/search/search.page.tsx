import { Form } from 'react-router'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { reachOf } from '#app/company/reach.ts'
import { outcomeNames } from '#app/hiring/candidates/candidate.ts'
import { InNameMark } from '#app/hiring/candidates/in-name-mark.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { FoundCandidacy } from '#app/hiring/candidates/search/search.server.ts'
import { findEverything } from './everything.server.ts'
import type { FoundGroup } from './everything.server.ts'
import { findInNavigation, withListed } from './listed-pages.tsx'
import type { Route } from './+types/search.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Search · Groundwork' }]

const most = 25

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const text = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 200)
  const home = `/${ctx.org.slug}`
  const { hiring, groups } = await findEverything(ctx, { text, limit: most + 1 })
  const listed = findInNavigation(home, reachOf(ctx.actor), text)
  return { home, text, groups: withListed(groups, listed), ...hiring }
}

export default function Search({ loaderData }: Route.ComponentProps) {
  const { home, text } = loaderData
  return (
    <>
      <PageHeader
        title="Search"
        lead="Everything you may open: people, openings, use cases, documents, scenarios, proposals and pages."
      />
      <div className="stack">
        <Form action={`${home}/search`} role="search" className="cluster">
          <input
            key={text}
            className="control search-box"
            type="search"
            name="q"
            defaultValue={text}
            maxLength={200}
            aria-label="Search for"
          />
          <Button variant="primary">Search</Button>
        </Form>
        <Results {...loaderData} />
      </div>
    </>
  )
}

type Loaded = Route.ComponentProps['loaderData']

const Beginning = () => (
  <EmptyState title="Nothing is searched for yet">
    Type the beginning of a name, a title, or a word of a text. Ctrl or Cmd and K searches from any
    page.
  </EmptyState>
)

function Results({ home, text, candidacies, openings, groups }: Loaded) {
  if (text.trim() === '') return <Beginning />
  if (candidacies.length + openings.length + groups.length === 0) {
    return (
      <EmptyState title={`Nothing found for “${text}”`}>
        Every word has to begin a word of the name, the title or the text. Try fewer letters.
      </EmptyState>
    )
  }
  const people = candidacies.slice(0, most)
  const [called = [], told = []] = [true, false].map((named) =>
    people.filter((found) => found.named === named),
  )
  const more = candidacies.length > most
  return (
    <>
      {openings.length > 0 && (
        <Section title="Openings" lead={openings.length > most ? narrower : undefined}>
          <ul className="listings">
            {openings.slice(0, most).map(({ id, title }) => (
              <li key={id} className="listing">
                <PageLink to={`${home}/openings/${id}`}>{title}</PageLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <People title="Candidates" people={called} home={home} more={more && told.length === 0} />
      {groups.map((group) => (
        <Group key={group.title} home={home} {...group} />
      ))}
      <People title="In notes and résumés" people={told} home={home} more={more} />
    </>
  )
}

const narrower = 'There are more than these; another word narrows them down.'

type PeopleProps = { title: string; people: FoundCandidacy[]; home: string; more: boolean }

const People = ({ title, people, home, more }: PeopleProps) =>
  people.length > 0 && (
    <Section title={title} lead={more ? narrower : undefined}>
      <ul className="listings">
        {people.map((found) => (
          <Hit key={found.id} home={home} {...found} />
        ))}
      </ul>
    </Section>
  )

const Group = ({ home, title, found }: FoundGroup & { home: string }) => (
  <Section title={title} lead={found.length > most ? narrower : undefined}>
    <ul className="listings">
      {found.slice(0, most).map(({ label, hint, path, inName }) => (
        <li key={path} className="listing">
          <PageLink to={path === '' ? home : `${home}/${path}`}>{label}</PageLink>
          <p>
            {hint}
            {inName ? '' : ' · in its text'}
          </p>
        </li>
      ))}
    </ul>
  </Section>
)

const Hit = ({ home, id, name, opening, stage, ...found }: FoundCandidacy & { home: string }) => (
  <li className="listing">
    <PageLink to={`${home}/candidacies/${id}`}>{name}</PageLink> <InNameMark {...found} />
    <p>
      {opening} · {found.outcome ? outcomeNames[found.outcome] : stage}
    </p>
    {found.inNotes && <p>Note: “{found.inNotes}”</p>}
    {found.inResume && <p>Résumé: “{found.inResume}”</p>}
  </li>
)
