import { Notice } from '#app/ui/feedback/notice.tsx'
import { Progress } from '#app/ui/feedback/progress.tsx'
import { Refresh } from '#app/ui/feedback/refresh.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import { isUnderWay } from '#app/planning/roadmap/scenarios/runs/under-way.ts'
import { gapWords } from '#app/planning/roadmap/scenarios/model/words.ts'
import { moneyWords } from '#app/planning/money.ts'
import type { Verdict } from '#app/problems.ts'

export type RunPanelProps = {
  /** Whether a plan is shown: finding one is no longer what the page is for. */
  hasPlan: boolean
  here: string
  currency: string
  mayEdit: Verdict
  run: {
    status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
    progress: { value: number | null; bound: number | null; seconds: number } | null
    message: string
    mode: 'good' | 'prove'
    seconds: number
    requestedAt: Date
    cancelling: boolean
  } | null
}

/** How far the optimiser is, or the ways to start it. */
export function RunPanel({ run, here, currency, mayEdit, hasPlan }: RunPanelProps) {
  if (run && isUnderWay(run))
    return <UnderWay run={run} here={here} currency={currency} mayEdit={mayEdit} />
  return (
    <Section title="Optimiser" card level={3} {...(run && { lead: <LastRun run={run} /> })}>
      {run?.status === 'failed' && (
        <Notice tone="danger" title="No plan was found">
          {run.message}
        </Notice>
      )}
      {mayEdit.ok && <Starters here={here} isMain={!hasPlan} />}
    </Section>
  )
}

type Run = NonNullable<RunPanelProps['run']>

const lastNames: Partial<Record<Run['status'], string>> = {
  done: 'Solved',
  cancelled: 'Ended early',
  failed: 'Tried',
}

const LastRun = ({ run }: { run: Run }) => (
  <>
    {lastNames[run.status]} <RelativeTime at={run.requestedAt} />.
  </>
)

const Starters = ({ here, isMain }: { here: string; isMain: boolean }) => (
  <PostForm action={`${here}/solve`} layout="inline">
    <Button type="submit" name="mode" value="good" variant={isMain ? 'primary' : 'plain'}>
      Find a good plan (5 s)
    </Button>
    <Button type="submit" name="mode" value="prove">
      Prove how good (up to 45 s)
    </Button>
  </PostForm>
)

type UnderWayProps = Omit<RunPanelProps, 'run' | 'hasPlan'> & { run: Run }

const UnderWay = ({ run, here, currency, mayEdit }: UnderWayProps) => (
  <Section title={run.cancelling ? 'Ending' : 'Looking for the best plan'} card level={3}>
    <Progress
      label={toldBy(run, currency)}
      value={Math.min(run.progress?.seconds ?? 0, run.seconds)}
      max={run.seconds}
    />
    <p className="text-muted text-sm">You can leave this page: it goes on.</p>
    {mayEdit.ok && !run.cancelling && (
      <PostForm action={`${here}/cancellation`} layout="inline">
        <Button type="submit">Stop, and keep the best so far</Button>
      </PostForm>
    )}
    <Refresh seconds={1} />
  </Section>
)

function toldBy({ progress }: Run, currency: string): string {
  if (!progress || progress.value === null) return 'Setting out …'
  const bound = progress.bound === null ? '' : ` ${gapWords(progress.value, progress.bound)}`
  return `Best so far: ${moneyWords(progress.value, currency)}.${bound}`
}
