import type { Action } from '#app/accounts/permissions.ts'

export type SettingsPage = { path: string; label: string; action: Action; end?: true }

/** The pages of the settings, in the order people look for them; each is shown to those who may open it. */
export const settingsPages: SettingsPage[] = [
  { path: 'settings', label: 'General', action: 'organisation.settings', end: true },
  { path: 'members', label: 'Members', action: 'member.list' },
  { path: 'settings/access', label: 'Access explained', action: 'member.list' },
  { path: 'settings/domains', label: 'Domains', action: 'identity.settings' },
  { path: 'settings/sign-in', label: 'Sign-in', action: 'identity.prepare' },
  { path: 'settings/directory', label: 'Directory', action: 'directory.settings' },
  { path: 'settings/look', label: 'Look', action: 'organisation.settings' },
  { path: 'settings/mail', label: 'Mail templates', action: 'organisation.settings' },
  { path: 'settings/documents', label: 'Document templates', action: 'document.templates' },
  { path: 'settings/model', label: 'Language model', action: 'assistant.settings' },
  { path: 'settings/retention', label: 'Retention', action: 'retention.read' },
  { path: 'settings/keys', label: 'API keys', action: 'key.make' },
  { path: 'settings/webhooks', label: 'Webhooks', action: 'webhook.manage' },
  { path: 'settings/billing', label: 'Billing', action: 'billing.manage' },
  { path: 'settings/data', label: 'Your data', action: 'organisation.export' },
  { path: 'activity', label: 'Activity', action: 'activity.read' },
]
