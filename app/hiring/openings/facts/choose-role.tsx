import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type ChooseRoleProps = {
  home: string
  own: { key: string; name: string }[]
  library: {
    key: string
    name: string
    mission: string
    levels: { level: string; title: string }[]
  }[]
}

/** The first step of a new opening: the role card it begins with, and its level. */
export const ChooseRole = ({ home, own, library }: ChooseRoleProps) => (
  <>
    <PageHeader
      title="New opening: choose a role"
      crumbs={[{ to: `${home}/openings`, label: 'Openings' }]}
      lead="Step 1 of 2. The role card brings the job description, rubric, interviews and questions."
    />
    <div className="stack">
      {own.length > 0 && (
        <Section
          title="Your organisation’s cards"
          lead="Open a card, and choose there the level you hire at."
          card
        >
          <ul className="rows">
            {own.map(({ key, name }) => (
              <li key={key}>
                <PageLink to={`${home}/roles/${key}`}>{name}</PageLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Library" lead="Choose the level you hire at; the name opens the card." card>
        <ul className="rows">
          {library.map((card) => (
            <RoleRow key={card.key} home={home} card={card} />
          ))}
        </ul>
      </Section>
    </div>
  </>
)

type RoleRowProps = { home: string; card: ChooseRoleProps['library'][number] }

const RoleRow = ({ home, card: { key, name, mission, levels } }: RoleRowProps) => (
  <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
    <div className="min-w-0 flex-[1_1_20rem]">
      <PageLink to={`${home}/roles/${key}`}>{name}</PageLink>
      <p className="text-muted text-sm">{mission}</p>
    </div>
    <span className="cluster">
      {levels.map(({ level, title }) => (
        <LinkButton
          key={level}
          size="small"
          to={`${home}/openings/new?role=${key}&level=${level}`}
          aria-label={`${level}: ${title}`}
          title={title}
        >
          {level}
        </LinkButton>
      ))}
    </span>
  </li>
)
