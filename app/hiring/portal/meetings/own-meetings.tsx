import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { words } from '#app/hiring/portal/words/words.ts'
import type { OwnMeeting } from './listing.server.ts'

const said = words.meetings

export type OwnMeetingsProps = { here: string; meetings: readonly OwnMeeting[] }

/** Interviews whose time the candidate chooses, with the way to do it. */
export const OwnMeetings = ({ here, meetings }: OwnMeetingsProps) =>
  meetings.length > 0 && (
    <Section title={said.title} card>
      <ul className="stack">
        {meetings.map(({ id, name, minutes, at }) => (
          <li key={id} className="cluster">
            <span>
              <strong>{name}</strong>, {words.minutes(minutes)}{' '}
              {at && (
                <>
                  · <DateTime at={at} />
                </>
              )}
            </span>
            <a className={at ? 'button' : 'button is-primary'} href={`${here}/interviews/${id}`}>
              {at ? said.change : said.choose}
              <span className="sr-only">: {name}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
