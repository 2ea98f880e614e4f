import type { Action } from '#app/accounts/permissions.ts'

export type SettingsPage = { path: string; label: string; action: Action; end?: true }
type SettingsGroup = { title: string; pages: SettingsPage[] }

/** The pages of the settings, in the order people look for them; each is shown to those who may open it. */
export const settingsGroups: SettingsGroup[] = [
  {
    title: 'Organisation',
    pages: [
      { path: 'settings', label: 'General', action: 'organisation.settings', end: true },
      { path: 'settings/look', label: 'Look', action: 'organisation.settings' },
      { path: 'settings/billing', label: 'Billing', action: 'billing.manage' },
      { path: 'settings/data', label: 'Your data', action: 'organisation.export' },
      { path: 'activity', label: 'Activity', action: 'activity.read' },
      { path: 'jobs', label: 'Background jobs', action: 'jobs.read' },
    ],
  },
  {
    title: 'People',
    pages: [
      { path: 'members', label: 'Members', action: 'member.list' },
      { path: 'settings/access', label: 'Access explained', action: 'member.list' },
      { path: 'settings/domains', label: 'Domains', action: 'identity.settings' },
      { path: 'settings/sign-in', label: 'Sign-in', action: 'identity.prepare' },
      { path: 'settings/directory', label: 'Directory', action: 'directory.settings' },
    ],
  },
  {
    title: 'Texts and records',
    pages: [
      { path: 'settings/mail', label: 'Mail templates', action: 'organisation.settings' },
      { path: 'settings/documents', label: 'Document templates', action: 'document.templates' },
      { path: 'settings/retention', label: 'Retention', action: 'retention.read' },
    ],
  },
  {
    title: 'Programs',
    pages: [
      { path: 'settings/model', label: 'Language model', action: 'assistant.settings' },
      { path: 'settings/keys', label: 'API keys', action: 'key.make' },
      { path: 'settings/webhooks', label: 'Webhooks', action: 'webhook.manage' },
    ],
  },
]

export const settingsPages: SettingsPage[] = settingsGroups.flatMap(({ pages }) => pages)
