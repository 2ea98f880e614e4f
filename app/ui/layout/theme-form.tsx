import { Form, useLocation } from 'react-router'
import { type Theme, themeNames, themes } from './theme.ts'

export interface ThemeFormProps {
  theme: Theme
  action?: string
}

export function ThemeForm({ theme, action = '/theme' }: ThemeFormProps) {
  const { pathname, search } = useLocation()
  return (
    <Form method="post" action={action} preventScrollReset>
      <input type="hidden" name="back" value={pathname + search} />
      <div className="theme-switch" role="group" aria-label="Colour theme">
        {themes.map((option) => (
          <button key={option} name="theme" value={option} aria-pressed={option === theme}>
            {themeNames[option]}
          </button>
        ))}
      </div>
    </Form>
  )
}
