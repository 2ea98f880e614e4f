import type { Action } from '#app/accounts/permissions.ts'

export type StepKey = 'colleagues' | 'presence' | 'useCases' | 'capacity' | 'roadmap' | 'opening'

type Step = {
  key: StepKey
  label: string
  why: string
  /** Below the organisation's home. */
  to: string
  action: Action
}

export type FirstStep = Step & { isDone: boolean }

/** What a new organisation sets up, in an order that works; each step can be taken without the others. */
export const firstSteps: readonly Step[] = [
  {
    key: 'colleagues',
    label: 'Invite your colleagues',
    why: 'Interviewers judge apart and approvers look over your shoulder: both need somebody else.',
    to: 'members',
    action: 'member.invite',
  },
  {
    key: 'presence',
    label: 'Say who you are to candidates',
    why: 'A few words about you, and whom to ask for an adjustment, stand on every public page.',
    to: 'settings',
    action: 'organisation.settings',
  },
  {
    key: 'opening',
    label: 'New opening from a role card',
    why: 'Job description, rubric, interview loop and questions come with it.',
    to: 'openings/new',
    action: 'opening.create',
  },
  {
    key: 'useCases',
    label: 'Write down the first AI use cases',
    why: 'Starting points help, or bring yours in from a CSV file.',
    to: 'use-cases',
    action: 'planning.edit',
  },
  {
    key: 'capacity',
    label: 'Say who works with you, and when',
    why: 'Plans are proved under the time your people really have.',
    to: 'capacity',
    action: 'planning.edit',
  },
  {
    key: 'roadmap',
    label: 'Plan the next quarters',
    why: 'The roadmap says what fits, and what one more person would be worth.',
    to: 'roadmap',
    action: 'planning.edit',
  },
]
