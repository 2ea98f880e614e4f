import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useNavigate } from 'react-router'
import { press, type Shortcut, typesHere } from './shortcuts.ts'

export const help: Shortcut = { keys: '?', label: 'This list', to: '' }
const setting = 'shortcuts'

/** The browser remembers it; other tabs follow. */
export function useSwitch() {
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

/** The single keys of a page: `?` lists them, the others lead to pages. */
export function useShortcuts(shortcuts: readonly Shortcut[], list: () => void): void {
  const [on] = useSwitch()
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
      if (pressed.shortcut === help) list()
      else void navigate(pressed.shortcut.to)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [shortcuts, on, list, navigate])
}

/** Typing, a chord, or a dialog in front: none of these is meant for the page. */
function isElsewhere({ target, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  if (ctrlKey || metaKey || altKey) return true
  if (target instanceof HTMLElement && typesHere(target.tagName, target.isContentEditable))
    return true
  return document.querySelector('dialog[open], [role="dialog"]') !== null
}
