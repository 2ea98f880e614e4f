import type { Book, CheckoutSession, Invoice, Subscription } from './book.ts'

const month = 30 * 24 * 60 * 60

export type NewSubscription = {
  customer: string
  price: string
  quantity: number
  trialDays?: number
  metadata?: Record<string, string>
}

/** What happens in an account of Stripe's: each changes what is true and tells of it. */
export function subscribe(book: Book, wanted: NewSubscription): Subscription {
  const price = book.prices.get(wanted.price)
  if (!price) throw new Error(`No such price: ${wanted.price}`)
  const now = book.now()
  const trialEnd = wanted.trialDays ? now + wanted.trialDays * 24 * 60 * 60 : null
  const id = book.id('sub')
  const subscription: Subscription = {
    id,
    object: 'subscription',
    created: now,
    customer: wanted.customer,
    status: trialEnd ? 'trialing' : 'active',
    trial_start: trialEnd ? now : null,
    trial_end: trialEnd,
    cancel_at: null,
    cancel_at_period_end: false,
    ended_at: null,
    latest_invoice: null,
    metadata: wanted.metadata ?? {},
    items: {
      object: 'list',
      data: [
        {
          id: book.id('si'),
          object: 'subscription_item',
          subscription: id,
          price,
          quantity: wanted.quantity,
          current_period_start: now,
          current_period_end: trialEnd ?? now + month,
        },
      ],
    },
  }
  book.subscriptions.set(id, subscription)
  book.tell('customer.subscription.created', subscription)
  if (!trialEnd) paid(book, subscription, invoice(book, subscription))
  return subscription
}

function invoice(book: Book, subscription: Subscription): Invoice {
  const [item] = subscription.items.data
  const id = book.id('in')
  const total = (item?.price.unit_amount ?? 0) * (item?.quantity ?? 0)
  const made: Invoice = {
    id,
    object: 'invoice',
    created: book.now(),
    customer: subscription.customer,
    subscription: subscription.id,
    number: `GW-${id.slice(-4)}`,
    status: 'open',
    currency: item?.price.currency ?? 'eur',
    total,
    amount_due: total,
    hosted_invoice_url: `${book.url}/invoices/${id}`,
    invoice_pdf: `${book.url}/invoices/${id}/pdf`,
  }
  book.invoices.set(id, made)
  subscription.latest_invoice = id
  book.tell('invoice.finalized', made)
  return made
}

function paid(book: Book, subscription: Subscription, one: Invoice): void {
  one.status = 'paid'
  one.amount_due = 0
  book.tell('invoice.paid', one)
  if (subscription.status !== 'active') become(book, subscription, 'active')
}

function become(book: Book, subscription: Subscription, status: string): void {
  subscription.status = status
  book.tell('customer.subscription.updated', subscription)
}

/** The next month begins and the card is refused. */
export function refusePayment(book: Book, subscription: Subscription): void {
  for (const item of subscription.items.data) {
    item.current_period_start = book.now()
    item.current_period_end = book.now() + month
  }
  const open = invoice(book, subscription)
  book.tell('invoice.payment_failed', open)
  become(book, subscription, 'past_due')
}

/** Everything that is open is paid after all. */
export function settle(book: Book, subscription: Subscription): void {
  for (const one of book.invoices.values())
    if (one.subscription === subscription.id && one.status === 'open') paid(book, subscription, one)
}

/** Stripe has tried often enough. */
export function giveUp(book: Book, subscription: Subscription): void {
  become(book, subscription, 'unpaid')
}

export function end(book: Book, subscription: Subscription): void {
  subscription.status = 'canceled'
  subscription.ended_at = book.now()
  book.tell('customer.subscription.deleted', subscription)
}

/** The trial is over: without a card it ends. */
export function endTrial(book: Book, subscription: Subscription, hasCard: boolean): void {
  if (hasCard) paid(book, subscription, invoice(book, subscription))
  else end(book, subscription)
}

export type Change = { price?: string; quantity?: number; atPeriodEnd?: boolean }

export function change(book: Book, subscription: Subscription, wanted: Change): void {
  const [item] = subscription.items.data
  const price = wanted.price === undefined ? undefined : book.prices.get(wanted.price)
  if (item && price) item.price = price
  if (item && wanted.quantity !== undefined) item.quantity = wanted.quantity
  if (wanted.atPeriodEnd !== undefined) {
    subscription.cancel_at_period_end = wanted.atPeriodEnd
    subscription.cancel_at = wanted.atPeriodEnd ? (item?.current_period_end ?? null) : null
  }
  book.tell('customer.subscription.updated', subscription)
}

/** Somebody pays at the checkout page. */
export function payCheckout(book: Book, session: CheckoutSession): Subscription {
  const { customer, price, quantity, subscriptionMetadata: metadata } = session
  const subscription = subscribe(book, { customer, price, quantity, metadata })
  session.status = 'complete'
  session.subscription = subscription.id
  book.tell('checkout.session.completed', session)
  return subscription
}
