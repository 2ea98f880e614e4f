import type { ServerResponse } from 'node:http'
import type { Book } from './book.ts'
import { payCheckout, refusePayment, settle } from './happenings.ts'

type Visit = { method: string; url: URL; body: string }

/** The pages at which people pay: one button each, then back to where they came from. */
export function hostedPage(book: Book, { method, url }: Visit, response: ServerResponse): void {
  const [, area, , id = ''] = url.pathname.split('/')
  if (area === 'refuse') return refuse(book, response)
  const checkout = area === 'c' ? book.checkouts.get(id) : undefined
  const portal = area === 'p' ? book.portals.get(id) : undefined
  if (checkout?.status === 'expired') return page(response, 'Checkout', 'This page has expired')
  if (checkout && method === 'POST') {
    payCheckout(book, checkout)
    return leave(response, checkout.success_url.replace('{CHECKOUT_SESSION_ID}', checkout.id))
  }
  if (portal && method === 'POST') {
    settleOpen(book, portal.customer)
    return leave(response, portal.return_url)
  }
  if (checkout) return page(response, 'Checkout', 'Pay and subscribe')
  if (portal) return page(response, 'Billing', 'Pay what is open')
  response.writeHead(404).end('Not found')
}

/** The card of whoever pays is refused from now on. */
function refuse(book: Book, response: ServerResponse): void {
  for (const one of book.subscriptions.values())
    if (one.status === 'active') refusePayment(book, one)
  response.writeHead(200).end('Refused')
}

function settleOpen(book: Book, customer: string): void {
  for (const one of book.subscriptions.values()) if (one.customer === customer) settle(book, one)
}

const leave = (response: ServerResponse, to: string): void =>
  void response.writeHead(303, { Location: to }).end()

const page = (response: ServerResponse, title: string, button: string): void =>
  void response
    .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    .end(
      `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1><form method="post"><button>${button}</button></form></html>`,
    )
