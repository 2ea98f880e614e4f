import { useEffect, useRef } from 'react'
import type { Shortcut } from './shortcuts.ts'
import { help, useSwitch } from './use-shortcuts.tsx'

export interface ShortcutListProps {
  shortcuts: readonly Shortcut[]
  onClose: () => void
}

/** The single-key shortcuts of the page, and the switch that turns them off. */
export function ShortcutList({ shortcuts, onClose }: ShortcutListProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [on, setOn] = useSwitch()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="shortcuts" aria-labelledby="shortcuts-title" onClose={onClose}>
      <h2 id="shortcuts-title">Keyboard shortcuts</h2>
      <dl>
        <Keys keys="Ctrl or ⌘ K" label="Command palette" />
        {[help, ...shortcuts].map((shortcut) => (
          <Keys key={shortcut.keys} {...shortcut} />
        ))}
      </dl>
      <label className="choice">
        <input type="checkbox" checked={on} onChange={({ target }) => setOn(target.checked)} />
        <span>Single-key shortcuts in this browser</span>
      </label>
      <form method="dialog">
        <button className="button">Close</button>
      </form>
    </dialog>
  )
}

const Keys = ({ keys, label }: Pick<Shortcut, 'keys' | 'label'>) => (
  <div>
    <dt>
      <kbd>{keys}</kbd>
    </dt>
    <dd>{label}</dd>
  </div>
)
