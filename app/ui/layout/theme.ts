export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themeNames: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' }

export const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value)

/** Reads the theme out of a `Cookie` header; anything unknown means the system's own setting. */
export function themeFromCookie(header: string | null): Theme {
  const value = /(?:^|;\s*)theme=([a-z]+)/.exec(header ?? '')?.[1]
  return isTheme(value) ? value : 'system'
}
