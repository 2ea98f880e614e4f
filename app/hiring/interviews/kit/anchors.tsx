import { Section } from '#app/ui/layout/section.tsx'

type Competency = { key: string; name: string; definition: string; anchors: string[] }

/** What each rating looks like, at hand while listening. */
export const Anchors = ({ competencies }: { competencies: readonly Competency[] }) =>
  competencies.length > 0 && (
    <Section
      title="What you rate"
      id="anchors"
      lead="Rate against these, not against other candidates."
      card
    >
      <div className="stack">
        {competencies.map(({ key, name, definition, anchors }) => (
          <section key={key} aria-labelledby={`anchors-${key}`}>
            <h3 id={`anchors-${key}`}>{name}</h3>
            <p className="text-muted text-sm">{definition}</p>
            <ol className="anchor-list">
              {anchors.map((anchor) => (
                <li key={anchor}>{anchor}</li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </Section>
  )
