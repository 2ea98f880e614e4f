import { markup, type Markup, type Part } from './markup.ts'

/** A `PageLink` in markup. */
export const pageLink = (to: string, content: Part): Markup =>
  markup`<a href="${to}" data-discover="true" data-follow="top">${content}</a>`
