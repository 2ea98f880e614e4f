import { LinkList } from '#app/hiring/openings/team-links/link-list.tsx'
import { words } from '#app/hiring/portal/words/words.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { RoleFacts } from './own-role.server.ts'

const said = words.role

export const Role = ({ role, organisation }: { role: RoleFacts; organisation: string }) => (
  <Section title={said.title} card>
    <div className="stack">
      <KeyValues
        items={[
          { label: said.places, value: role.places || null },
          { label: said.employment, value: role.employment },
          { label: said.pay, value: role.pay ?? said.noPay },
          { label: said.work, value: role.useCases.join(' · ') || null },
          {
            label: said.links,
            value: role.links.length > 0 ? <LinkList links={role.links} /> : null,
          },
        ]}
      />
      {role.slug && (
        <p>
          <a href={`/careers/${organisation}/${role.slug}`}>{said.description}</a>
        </p>
      )}
    </div>
  </Section>
)
