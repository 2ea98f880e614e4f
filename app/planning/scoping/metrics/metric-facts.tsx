import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { MetricPage } from './catalogue.server.ts'

type MetricFactsProps = MetricPage & { home: string; here: string }

/** Who signed what off, and which use cases are judged by it. */
export const MetricFacts = ({
  home,
  here,
  metric,
  mayEdit,
  signOffs,
  useCases,
}: MetricFactsProps) => (
  <div className="stack">
    <Section title="Signed off" card>
      {signOffs.length === 0 && <p>Nobody has signed it off yet.</p>}
      <ul className="rows">
        {signOffs.map(({ id, version, by, at, definition }) => (
          <li key={id}>
            <strong>Version {version}</strong> by {by}, <DateTime at={at} />
            {version !== metric.version && (
              <p className="text-muted text-sm">
                {definition.name}: {definition.formula}
              </p>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && metric.signedVersion !== metric.version && (
        <PostForm action={`${here}/sign-offs`} version={metric.version} layout="inline">
          <Button type="submit">Sign off version {metric.version}</Button>
        </PostForm>
      )}
    </Section>
    <Uses home={home} useCases={useCases} />
  </div>
)

const Uses = ({ home, useCases }: Pick<MetricFactsProps, 'home' | 'useCases'>) => (
  <Section title="Use cases judged by it" card>
    {useCases.length === 0 ? (
      <p>None yet. They choose it in their scope, under milestones and metrics.</p>
    ) : (
      <ul className="rows">
        {useCases.map(({ id, number, title }) => (
          <li key={id}>
            <PageLink to={`${home}/use-cases/${id}/scope/metrics`}>
              {number} · {title}
            </PageLink>
          </li>
        ))}
      </ul>
    )}
  </Section>
)
