import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import type { Standing } from './standing.server.ts'

type Props = { standing: Standing; home: string }

/** That the committed plan counts on people who do not come as it says, and what to do about it. */
export const StandingNotice = ({ standing, home }: Props) =>
  standing && (
    <Notice tone="warn" title="The plan no longer holds as it was committed">
      {standing.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        The plan stays as it is until another one is committed.{' '}
        {standing.planner && (
          <PageLink to={`${home}/roadmap/scenarios`}>Solve a scenario anew and commit it</PageLink>
        )}
      </p>
    </Notice>
  )
