import { moneyWords } from '#app/planning/money.ts'
import type { ReactNode } from 'react'
import type { ThreePoint } from '#app/planning/three-point.ts'
import { SpreadMark } from '#app/planning/use-cases/estimates/spread-mark.tsx'
import { LinkList } from '#app/planning/use-cases/links/link-list.tsx'
import type { ShownLink } from '#app/planning/use-cases/links/link-list.tsx'
import { StakeholderList } from '#app/planning/use-cases/people/stakeholder-list.tsx'
import type { Stakeholder } from '#app/planning/use-cases/people/stakeholder-list.tsx'
import { alternativeNames } from '#app/planning/use-cases/ways/alternative.ts'
import type { AlternativeKind } from '#app/planning/use-cases/ways/alternative.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

const Change = ({ to, children }: { to: string | null; children: ReactNode }) =>
  to && (
    <LinkButton to={to} size="small">
      {children}
    </LinkButton>
  )

type PeopleProps = { stakeholders: Stakeholder[]; edit: string | null }

export const PeopleCard = ({ stakeholders, edit }: PeopleProps) => (
  <Section title="Stakeholders" actions={<Change to={edit}>Change people</Change>} card>
    <StakeholderList stakeholders={stakeholders} />
  </Section>
)

type LinksProps = { links: ShownLink[]; home: string; edit: string | null }

export const LinksCard = ({ links, home, edit }: LinksProps) => (
  <Section title="Order" actions={<Change to={edit}>Change links</Change>} card>
    <LinkList links={links} home={home} />
  </Section>
)

type Way = {
  id: string
  kind: AlternativeKind
  title: string
  description: string
  value: ThreePoint | null
}
type WaysProps = { here: string; mayEdit: boolean; alternatives: Way[]; currency: string }

/** Other ways to the same end, each with what it would be worth. */
export const WaysCard = ({ here, mayEdit, alternatives, currency }: WaysProps) => (
  <Section
    title="Other ways to the same end"
    actions={<Change to={mayEdit ? `${here}/alternatives` : null}>Add a way</Change>}
    card
  >
    {alternatives.length === 0 ? (
      <p className="text-muted">
        None yet. Would a rule, a report or a better process be enough? At least one way without AI
        belongs here.
      </p>
    ) : (
      <ul className="rows">
        {alternatives.map((way) => (
          <li key={way.id}>
            <WayEntry way={way} currency={currency} remove={mayEdit ? here : null} />
          </li>
        ))}
      </ul>
    )}
  </Section>
)

type WayProps = { way: Way; currency: string; remove: string | null }

const WayEntry = ({ way, currency, remove }: WayProps) => (
  <>
    <div className="cluster">
      <strong>{way.title}</strong>
      <span className="text-muted">{alternativeNames[way.kind]}</span>
      {remove && (
        <PostForm action={`${remove}/alternatives/${way.id}/removal`} layout="inline">
          <Button variant="quiet" size="small" aria-label={`Take ${way.title} off`}>
            Remove
          </Button>
        </PostForm>
      )}
    </div>
    {way.description && <p>{way.description}</p>}
    {way.value && (
      <SpreadMark
        three={way.value}
        unit="a year"
        format={(amount) => moneyWords(amount, currency)}
      />
    )}
  </>
)
