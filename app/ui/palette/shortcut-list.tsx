import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react'
import { useNavigate } from 'react-router'
import { press, type Shortcut, typesHere } from './shortcuts.ts'

const help: Shortcut = { keys: '?', label: 'This list', to: '' }
const setting = 'shortcuts'

/** Single-key shortcuts of the page, their list behind `?`, and the switch that turns them off. */
export function ShortcutList({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [on, setOn] = useSwitch()
  useShortcuts(shortcuts, on, dialog)
  return (
    <dialog ref={dialog} className="shortcuts" aria-labelledby="shortcuts-title">
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

/** Opens the list from a menu, for those who switched the keys off. */
export const openShortcuts = () =>
  document.querySelector<HTMLDialogElement>('dialog.shortcuts')?.showModal()

const Keys = ({ keys, label }: Pick<Shortcut, 'keys' | 'label'>) => (
  <div>
    <dt>
      <kbd>{keys}</kbd>
    </dt>
    <dd>{label}</dd>
  </div>
)

/** The browser remembers it; other tabs follow. */
function useSwitch() {
  const on = useSyncExternalStore(
    (onChange) => {
      window.addEventListener('storage', onChange)
      return () => window.removeEventListener('storage', onChange)
    },
    () => localStorage.getItem(setting) !== 'off',
    () => true,
  )
  const setOn = (next: boolean) => {
    localStorage.setItem(setting, next ? 'on' : 'off')
    window.dispatchEvent(new Event('storage'))
  }
  return [on, setOn] as const
}

function useShortcuts(
  shortcuts: readonly Shortcut[],
  on: boolean,
  dialog: RefObject<HTMLDialogElement | null>,
) {
  const navigate = useNavigate()
  const held = useRef('')
  useEffect(() => {
    if (!on) return
    const onKey = (event: KeyboardEvent) => {
      if (isElsewhere(event)) return
      const pressed = press([help, ...shortcuts], held.current, event.key)
      held.current = pressed.held
      if (!pressed.shortcut) return
      event.preventDefault()
      if (pressed.shortcut === help) dialog.current?.showModal()
      else void navigate(pressed.shortcut.to)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [shortcuts, on, dialog, navigate])
}

/** Typing, a chord, or a dialog in front: none of these is meant for the page. */
function isElsewhere({ target, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  if (ctrlKey || metaKey || altKey) return true
  if (target instanceof HTMLElement && typesHere(target.tagName, target.isContentEditable))
    return true
  return document.querySelector('dialog[open], [role="dialog"]') !== null
}
