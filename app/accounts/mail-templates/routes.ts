import { relative } from '@react-router/dev/routes'
import type { RouteConfigEntry } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

export const mailTemplateRoutes: RouteConfigEntry[] = [
  route('settings/mail', 'mails.page.tsx'),
  route('settings/mail/:mail', 'mail.page.tsx'),
  route('settings/mail/:mail/restoration', 'restoration.action.ts'),
]
