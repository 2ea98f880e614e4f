import { Notice } from '#app/ui/feedback/notice.tsx'
import { Progress } from '#app/ui/feedback/progress.tsx'
import { Refresh } from '#app/ui/feedback/refresh.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type SampleOfferProps = {
  home: string
  state:
    | { kind: 'offered' }
    | { kind: 'underway'; written: number; of: number }
    | { kind: 'planning' }
    | { kind: 'failed' }
}

/** Sample data for an organisation that has nothing yet: the offer, and then how far it is. */
export const SampleOffer = ({ home, state }: SampleOfferProps) => {
  if (state.kind === 'underway') return <Underway {...state} />
  if (state.kind === 'planning') return <Planning />
  if (state.kind === 'failed')
    return (
      <Notice tone="warn" title="The sample data could not be added">
        Look at the <a href={`${home}/jobs`}>background jobs</a> and try again, or{' '}
        <a href={`${home}/sample`}>remove what is there</a>.
      </Notice>
    )
  return (
    <Section
      title="Look around with sample data"
      lead="Three openings, seventeen invented candidates with interviews, scorecards and debriefs, and the people who rate them. It is labelled, hidden from your careers page, and you remove it whenever you like."
      card
    >
      <PostForm action={`${home}/sample/addition`} layout="inline" aria-label="Add sample data">
        <Button type="submit">Start with sample data</Button>
      </PostForm>
    </Section>
  )
}

type UnderwayProps = { written: number; of: number }

const Underway = ({ written, of }: UnderwayProps) => (
  <Section title="Sample data is being added" card>
    <div className="stack">
      <Progress
        label="Candidates written"
        value={written}
        max={of}
        text={`${written} of ${of} candidates`}
      />
      <Refresh seconds={2} />
    </div>
  </Section>
)

const Planning = () => (
  <Section title="The sample roadmap is being planned" card>
    <div className="stack">
      <p>The optimiser looks for the best plan and prices the hire it needs. The rest is there.</p>
      <Refresh seconds={2} />
    </div>
  </Section>
)
