import { Icon } from '#app/ui/icons/icon.tsx'

export interface Step {
  label: string
  state: 'done' | 'current' | 'ahead'
}

const said = { done: ' (done)', current: ' (now)', ahead: '' }

/** How far along something is, in words and numbers. */
export const Steps = ({ steps, name }: { steps: readonly Step[]; name: string }) => (
  <ol className="steps" aria-label={name}>
    {steps.map(({ label, state }, index) => (
      <li key={label} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
        <span className="step-mark" aria-hidden>
          {state === 'done' ? <Icon name="check" size={13} /> : index + 1}
        </span>
        {label}
        <span className="sr-only">{said[state]}</span>
      </li>
    ))}
  </ol>
)
