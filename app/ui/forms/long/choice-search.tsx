import { useHydrated } from '#app/ui/data/hydrated.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { askFor, lookFor, wordsField, type Looking } from './looked-for.ts'

export interface ChoiceSearchProps {
  name: string
  things: string
  /** How many have the words, of how many. */
  found: number
  all: number
  onWords: (words: string) => void
  /** Ticks or unticks those that have the words, among the choices of the field. */
  onTick: (ticked: boolean, among: HTMLFieldSetElement | null) => void
}

/** Looks for choices by their words, and ticks all it finds: at once, or where no script runs by a button that gives the form back. */
export function ChoiceSearch({ name, things, found, all, onWords, onTick }: ChoiceSearchProps) {
  const hydrated = useHydrated()
  const sent = (looking: Looking) => ({
    name: lookFor,
    value: askFor(looking, name),
    formNoValidate: true,
  })
  const ticking = (ticked: boolean) =>
    hydrated
      ? {
          type: 'button' as const,
          onClick: ({ currentTarget }: { currentTarget: HTMLElement }) =>
            onTick(ticked, currentTarget.closest('fieldset')),
        }
      : sent(ticked ? 'tick' : 'untick')
  return (
    <div className="toolbar mt-2">
      <TextField
        name={wordsField(name)}
        label={`Words to find ${things} by`}
        type="search"
        onChange={({ currentTarget }) => onWords(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && hydrated) event.preventDefault()
        }}
      />
      {!hydrated && <Button {...sent('find')}>Find</Button>}
      <Button {...ticking(true)}>Tick those shown</Button>
      <Button {...ticking(false)}>Untick those shown</Button>
      <p className="text-muted text-sm" role="status">
        {found === all ? `${all} ${things}` : `${found} of ${all} ${things}`}
      </p>
    </div>
  )
}
