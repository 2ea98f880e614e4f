import { Form } from 'react-router'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { outcomeNames } from '#app/hiring/candidates/candidate.ts'
import { InNameMark } from '#app/hiring/candidates/in-name-mark.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { search } from './search.server.ts'
import type { FoundCandidacy } from './search.server.ts'
import type { Route } from './+types/search.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Search · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const text = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 200)
  const { candidacies, openings, more } = await search(ctx, { text })
  return { home: `/${ctx.org.slug}`, text, candidacies, openings, more }
}

export default function Search({ loaderData }: Route.ComponentProps) {
  const { home, text } = loaderData
  return (
    <>
      <PageHeader title="Search" lead="Names, addresses, notes, résumés and openings you reach." />
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
    Type the beginning of a name, an address, or a word of a note or résumé. Ctrl or Cmd and K
    searches from any page; use cases and documents are searched in their own lists.
  </EmptyState>
)

function Results({ home, text, candidacies, openings, more }: Loaded) {
  if (text.trim() === '') return <Beginning />
  if (candidacies.length + openings.length === 0) {
    return (
      <EmptyState title={`Nothing found for “${text}”`}>
        Every word has to begin a word of the name, the notes or the résumé. Try fewer letters.
      </EmptyState>
    )
  }
  return (
    <>
      {openings.length > 0 && (
        <Section title="Openings">
          <ul className="listings">
            {openings.map(({ id, title }) => (
              <li key={id} className="listing">
                <PageLink to={`${home}/openings/${id}`}>{title}</PageLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {candidacies.length > 0 && (
        <Section
          title="Candidates"
          lead={more ? 'The first 25; another word narrows them down.' : undefined}
        >
          <ul className="listings">
            {candidacies.map((found) => (
              <Hit key={found.id} home={home} {...found} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

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
