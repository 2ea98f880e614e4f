import { admins } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

export const billingTable: Record<string, Rule> = {
  '/look/:org/:logo': {
    kind: 'public',
    at: { logo: 'draft' },
    get: { signedIn: 'missing', signedOut: 'missing' },
  },
  '/:org/settings/mail': { kind: 'organisation', get: admins },
  '/:org/settings/mail/:mail': {
    kind: 'organisation',
    words: { mail: 'application-received' },
    get: admins,
    post: { may: admins, fields: () => ({ subject: 'Hello', text: 'Follow it here: {{link}}' }) },
  },
  '/:org/settings/mail/:mail/restoration': {
    kind: 'organisation',
    words: { mail: 'application-received' },
    post: { may: admins, fields: () => ({ number: '0', _version: '0' }) },
  },
  '/:org/settings/look': {
    kind: 'organisation',
    get: admins,
    post: { may: admins, fields: () => ({ accent: '#0d5a6b', ink: '#ffffff' }) },
  },
  '/:org/settings/look/logo': {
    kind: 'organisation',
    post: {
      may: [],
      notNow: admins,
      fields: () => ({ logo: new File(['<svg/>'], 'logo.svg', { type: 'image/svg+xml' }) }),
    },
  },
  '/:org/settings/look/logo-removal': { kind: 'organisation', post: { may: admins } },
  '/:org/settings/billing': { kind: 'organisation', get: admins },
  '/:org/settings/billing/plan': {
    kind: 'organisation',
    get: admins,
    post: { may: [], notNow: admins, fields: () => ({ plan: 'free' }) },
  },
  '/:org/settings/billing/invoices': {
    kind: 'organisation',
    get: admins,
    post: { may: [], notNow: admins, fields: () => ({ type: 'eu_vat', value: 'DE123456789' }) },
  },
  '/:org/settings/billing/trial': {
    kind: 'organisation',
    post: { may: [], notNow: admins, fields: () => ({ plan: 'team' }) },
  },
  '/:org/settings/billing/checkout': {
    kind: 'organisation',
    post: { may: [], notNow: admins, fields: () => ({ plan: 'team' }) },
  },
  '/:org/settings/billing/portal': {
    kind: 'organisation',
    post: { may: [], notNow: admins },
  },
  '/:org/settings/billing/return': { kind: 'organisation', get: admins },
  '/:org/settings/billing/tax-ids/removal': {
    kind: 'organisation',
    post: { may: [], notNow: admins, fields: () => ({ id: 'txi_1' }) },
  },
}
