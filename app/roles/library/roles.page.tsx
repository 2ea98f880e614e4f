import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { listOwnCards } from '#app/roles/cards/cards.server.ts'
import { levelsOf } from '#app/roles/role-cards.ts'
import { roleLibrary } from '#app/roles/role-library.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/roles.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Roles · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const own = await listOwnCards(ctx)
  return {
    home: `/${ctx.org.slug}/roles`,
    own,
    library: roleLibrary.map((card) => ({
      key: card.key,
      name: card.name,
      mission: card.mission,
      levels: levelsOf(card),
    })),
  }
}

export default function Roles({ loaderData }: Route.ComponentProps) {
  const { home, own, library } = loaderData
  return (
    <>
      <PageHeader
        title="Roles"
        lead="Each card brings a job description, competencies with anchors, an interview loop and its questions. Pick one to open an opening."
      />
      <div className="stack">
        {own.length > 0 && <OwnCards home={home} own={own} />}
        <Section title="Library">
          <ul className="columns">
            {library.map((card) => (
              <LibraryCard key={card.key} home={home} card={card} />
            ))}
          </ul>
        </Section>
      </div>
    </>
  )
}

type Loaded = Route.ComponentProps['loaderData']

const OwnCards = ({ home, own }: Pick<Loaded, 'home' | 'own'>) => (
  <Section title="Your organisation’s cards" card>
    <ul className="rows">
      {own.map(({ key, name }) => (
        <li key={key}>
          <PageLink to={`${home}/${key}`}>{name}</PageLink>
        </li>
      ))}
    </ul>
  </Section>
)

const LibraryCard = ({ home, card }: { home: string; card: Loaded['library'][number] }) => (
  <li className="card stack">
    <h3 className="text-lg">
      <PageLink to={`${home}/${card.key}`}>{card.name}</PageLink>
    </h3>
    <p>{card.mission}</p>
    <p className="text-muted text-sm">Levels {card.levels.join(', ')}</p>
  </li>
)
