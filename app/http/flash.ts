import { createContext, redirect } from 'react-router'
import { z } from 'zod'
import { Conflict, Invalid } from '#app/problems.ts'
import { localPath } from './redirects.ts'

/** What just happened, said once on the next page; `undo` is a form that takes it back. */
export type FlashMessage = {
  message: string
  tone?: 'plain' | 'warn' | 'danger'
  undo?: { action: string; label: string; fields: Record<string, string> }
}

const cookieName = 'flash'
const maximumCookieLength = 3500

export const flashContext = createContext<FlashMessage | null>(null)

/** Goes to another page of this application and says there what happened. */
export function redirectWithFlash(to: string, flash: FlashMessage | string): Response {
  const message = typeof flash === 'string' ? { message: flash } : flash
  return redirect(to, { status: 303, headers: { 'Set-Cookie': flashCookie(message) } })
}

/** Goes to a page that says why what was asked for is not done; what is wrong otherwise goes its way. */
export function refusedAt(to: string, error: unknown): Response {
  if (!(error instanceof Invalid || error instanceof Conflict)) throw error
  return redirectWithFlash(to, { message: error.message, tone: 'warn' })
}

export function flashCookie(flash: FlashMessage, seconds = 60): string {
  const value = encoded(flash)
  const fitting = value.length <= maximumCookieLength ? value : encoded(shortened(flash))
  return `${cookieName}=${fitting}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}`
}

const encoded = (flash: object) => encodeURIComponent(JSON.stringify(flash))

/** What fits into a cookie for sure. A way back that does not is named, or it would be missed without a word. */
const shortened = ({ message, tone, undo }: FlashMessage) => ({
  message: `${message.slice(0, 200)}${undo ? ' This was too much to undo in one step.' : ''}`,
  tone,
})

export const clearFlashCookie = `${cookieName}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`

export function readFlash(cookieHeader: string | null): FlashMessage | null {
  const found = /(?:^|;\s*)flash=([^;]+)/.exec(cookieHeader ?? '')?.[1]
  if (!found) return null
  try {
    return flashShape.safeParse(JSON.parse(decodeURIComponent(found))).data ?? null
  } catch {
    return null
  }
}

/** A cookie is whatever a browser sends: what cannot be a flash of ours is none. */
const flashShape = z.object({
  message: z.string(),
  tone: z.enum(['plain', 'warn', 'danger']).optional(),
  undo: z
    .object({
      action: z.string().refine((action) => localPath(action, '') === action),
      label: z.string(),
      fields: z.record(z.string(), z.string()),
    })
    .optional(),
})
