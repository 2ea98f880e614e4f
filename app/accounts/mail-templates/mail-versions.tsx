import type { ReactNode } from 'react'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

export interface MailVersionsProps {
  here: string
  version: number
  isOwn: boolean
  versions: { number: number; isOwn: boolean; at: Date; by: string }[]
}

/** How the mail was worded before, with a way back to each, and to the words that came with the product. */
export const MailVersions = ({ here, version, isOwn, versions }: MailVersionsProps) =>
  versions.length > 0 && (
    <Section title="Versions">
      <ul className="stack">
        {versions.map((one) => (
          <li key={one.number} className="cluster">
            <span>
              {one.number}: {one.isOwn ? 'your own words' : 'the words it came with'}, {one.by},{' '}
              <DateTime at={one.at} />
            </span>
            {one.isOwn && one.number !== version && (
              <Back here={here} version={version} number={one.number}>
                Use version {one.number} again
              </Back>
            )}
          </li>
        ))}
      </ul>
      {isOwn && (
        <Back here={here} version={version} number={0}>
          Go back to the words it came with
        </Back>
      )}
    </Section>
  )

type BackProps = { here: string; version: number; number: number; children: ReactNode }

const Back = ({ here, version, number, children }: BackProps) => (
  <PostForm action={`${here}/restoration`} layout="inline" version={version}>
    <input type="hidden" name="number" value={number} />
    <Button size="small">{children}</Button>
  </PostForm>
)
