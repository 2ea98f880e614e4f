import { words } from '#app/hiring/portal/words/words.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { NextStep as Step } from './next-step.ts'
import type { Named } from './own-role.server.ts'

const said = words.next

export type NextStepProps = { here: string; step: Step; contact: Named | null }

export const NextStep = ({ here, step, contact }: NextStepProps) => (
  <Section title={said.title} card>
    <div className="stack">
      <KeyValues
        items={[
          { label: said.step, value: step.text },
          ...(step.at
            ? [
                {
                  label: step.agreed ? said.at : said.until,
                  value: <DateTime at={step.at} show={step.agreed ? 'both' : 'date'} />,
                },
              ]
            : []),
          { label: said.who, value: step.choose ? said.you : whoIs(contact) },
        ]}
      />
      {step.choose && (
        <p>
          <a className="button is-primary" href={`${here}/interviews/${step.choose}`}>
            {words.meetings.choose}
          </a>
        </p>
      )}
      {step.late && <p className="text-warn">{said.late}</p>}
    </div>
  </Section>
)

const whoIs = (contact: Named | null): string =>
  contact ? `${contact.name}, ${said.parts[contact.part]}` : said.team
