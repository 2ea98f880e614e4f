import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type OwnDataProps = {
  given: { name: string; email: string; phone: string; links: string[]; note: string }
}

export const OwnData = ({ given: { name, email, phone, links, note } }: OwnDataProps) => (
  <Section title="What you sent" lead="Something is wrong? Write to the team above." card>
    <KeyValues
      items={[
        { label: 'Name', value: name },
        { label: 'E-mail', value: email },
        { label: 'Phone', value: phone || null },
        { label: 'Links', value: links.join(' ') || null },
        { label: 'Note', value: note ? <span className="said-text">{note}</span> : null },
      ]}
    />
  </Section>
)
