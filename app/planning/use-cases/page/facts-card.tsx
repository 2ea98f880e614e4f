import { isAwake } from '#app/planning/use-cases/endings/rest.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { MenuLink, Menu } from '#app/ui/layout/menu.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

type FactsCardProps = {
  here: string
  /** Where a TLDR of it is made. */
  tldr: string
  mayPlan: boolean
  useCase: {
    ownerName: string | null
    sponsor: string
    businessFunction: string
    industry: string
    tags: string[]
    stage: string
    createdAt: Date
    parking: unknown
    mergedInto: unknown
  }
}

/** Who sees to it, and where it belongs. */
export function FactsCard({ here, tldr, mayPlan, useCase }: FactsCardProps) {
  const { ownerName, sponsor, businessFunction, industry, tags, createdAt } = useCase
  const awake = isAwake(useCase).ok
  const retired = useCase.stage === 'retired'
  const items = [
    { label: 'Owner', value: ownerName ?? 'Nobody yet' },
    { label: 'Sponsor', value: sponsor || 'Nobody yet' },
    { label: 'Function', value: businessFunction || null },
    ...(industry ? [{ label: 'Industry', value: industry }] : []),
    ...(tags.length > 0 ? [{ label: 'Tags', value: <Tags tags={tags} /> }] : []),
    { label: 'Handed in', value: <DateTime at={createdAt} show="date" /> },
  ]
  return (
    <Section
      title="Facts"
      actions={mayPlan && awake && <More here={here} tldr={tldr} retired={retired} />}
      card
    >
      <KeyValues items={items} />
    </Section>
  )
}

const Tags = ({ tags }: { tags: string[] }) => (
  <span className="cluster">
    {tags.map((tag) => (
      <Badge key={tag}>{tag}</Badge>
    ))}
  </span>
)

type MoreProps = { here: string; tldr: string; retired: boolean }

const More = ({ here, tldr, retired }: MoreProps) => (
  <Menu label="More" faceClass="button is-small" align="end">
    <MenuLink to={`${here}/people`}>Name the owner</MenuLink>
    <MenuLink to={tldr}>TLDR</MenuLink>
    {!retired && <MenuLink to={`${here}/parking`}>Park it …</MenuLink>}
    {!retired && <MenuLink to={`${here}/merge`}>Merge it into another …</MenuLink>}
  </Menu>
)
