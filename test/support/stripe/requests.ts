import type { Book, Subscription } from './book.ts'
import { fieldsIn, listIn, textIn } from './form-body.ts'
import type { Fields } from './form-body.ts'
import { change, end, subscribe } from './happenings.ts'

/** A request that Stripe would refuse, in its own words. */
export class Refusal extends Error {
  readonly status: number
  readonly body: object

  constructor(status: number, message: string, more: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.body = { error: { type: 'invalid_request_error', message, ...more } }
  }
}

type Answer = (book: Book, given: Fields, ids: string[]) => object

const missing = (what: string, id: string) =>
  new Refusal(404, `No such ${what}: '${id}'`, { code: 'resource_missing', param: 'id' })

function found<T>(all: Map<string, T>, what: string, id: string): T {
  const one = all.get(id)
  if (!one) throw missing(what, id)
  return one
}

const listed = (data: object[], url: string) => ({ object: 'list', url, has_more: false, data })
const metadataIn = (given: Fields) => fieldsIn(given.metadata) as Record<string, string>
const newestFirst = <T extends { created: number; id: string }>(all: Iterable<T>): T[] =>
  [...all].toSorted((a, b) => b.created - a.created || b.id.localeCompare(a.id))

const createCustomer: Answer = (book, given) => {
  const customer = {
    id: book.id('cus'),
    object: 'customer',
    created: book.now(),
    name: textIn(given.name),
    email: textIn(given.email),
    metadata: metadataIn(given),
  }
  book.customers.set(customer.id, customer)
  book.tell('customer.created', customer)
  return customer
}

const createSubscription: Answer = (book, given) => {
  const [item] = listIn(given.items)
  found(book.customers, 'customer', textIn(given.customer))
  const trialDays = Number(textIn(given.trial_period_days, '0'))
  const ends = textIn(fieldsIn(fieldsIn(given.trial_settings).end_behavior).missing_payment_method)
  if (trialDays === 0 || ends !== 'cancel')
    throw new Refusal(400, 'This customer has no attached payment source.', { code: 'missing' })
  return subscribe(book, {
    customer: textIn(given.customer),
    price: found(book.prices, 'price', textIn(item?.price)).id,
    quantity: Number(textIn(item?.quantity, '1')),
    trialDays,
    metadata: metadataIn(given),
  })
}

const updateSubscription: Answer = (book, given, [id = '']) => {
  const subscription = found(book.subscriptions, 'subscription', id)
  if (subscription.status === 'canceled')
    throw new Refusal(400, 'A canceled subscription can only update its cancellation_details.')
  const [item] = listIn(given.items)
  if (item && !subscription.items.data.some((one) => one.id === item.id))
    throw new Refusal(400, 'This item belongs to another subscription.')
  const price = item ? found(book.prices, 'price', textIn(item.price)).id : undefined
  const atEnd = given.cancel_at_period_end
  change(book, subscription, {
    ...(price !== undefined && { price }),
    ...(atEnd !== undefined && { atPeriodEnd: atEnd === 'true' }),
  })
  return subscription
}

const listSubscriptions: Answer = (book, given) => {
  const { customer, status } = given
  const wanted = (one: Subscription) =>
    one.customer === customer && (status === 'all' || one.status !== 'canceled')
  return listed(newestFirst(book.subscriptions.values()).filter(wanted), '/v1/subscriptions')
}

const updateItem: Answer = (book, given, [id = '']) => {
  for (const subscription of book.subscriptions.values()) {
    const item = subscription.items.data.find((one) => one.id === id)
    if (!item) continue
    change(book, subscription, { quantity: Number(textIn(given.quantity)) })
    return item
  }
  throw missing('subscription item', id)
}

const createCheckout: Answer = (book, given) => {
  const [line] = listIn(given.line_items)
  found(book.customers, 'customer', textIn(given.customer))
  if (given.mode !== 'subscription') throw new Refusal(400, 'Invalid mode', { param: 'mode' })
  const id = book.id('cs_test')
  const session = {
    id,
    object: 'checkout.session',
    created: book.now(),
    customer: textIn(given.customer),
    status: 'open' as const,
    mode: 'subscription' as const,
    url: `${book.url}/c/pay/${id}`,
    success_url: textIn(given.success_url),
    cancel_url: textIn(given.cancel_url),
    price: found(book.prices, 'price', textIn(line?.price)).id,
    quantity: Number(textIn(line?.quantity, '1')),
    subscription: null,
    metadata: metadataIn(given),
    subscriptionMetadata: metadataIn(fieldsIn(given.subscription_data)),
  }
  book.checkouts.set(id, session)
  return session
}

const listCheckouts: Answer = (book, given) => {
  const [customer, status] = [textIn(given.customer), textIn(given.status)]
  const data = [...book.checkouts.values()].filter(
    (one) => one.customer === customer && one.status === status,
  )
  return listed(data, '/v1/checkout/sessions')
}

const expireCheckout: Answer = (book, _given, [id = '']) => {
  const session = found(book.checkouts, 'checkout session', id)
  if (session.status !== 'open') throw new Refusal(400, 'Only open sessions can be expired.', {})
  session.status = 'expired'
  return session
}

const createPortal: Answer = (book, given) => {
  const id = book.id('bps')
  const customer = found(book.customers, 'customer', textIn(given.customer)).id
  const session = {
    id,
    object: 'billing_portal.session',
    created: book.now(),
    customer,
    url: `${book.url}/p/session/${id}`,
    return_url: textIn(given.return_url),
  }
  book.portals.set(id, session)
  return session
}

const listInvoices: Answer = (book, given) =>
  listed(
    newestFirst(book.invoices.values()).filter(
      (one) =>
        one.customer === given.customer &&
        (given.subscription === undefined || one.subscription === given.subscription) &&
        (given.status === undefined || one.status === given.status),
    ),
    '/v1/invoices',
  )

const shapes: Record<string, RegExp> = {
  eu_vat: /^[A-Z]{2}[0-9A-Z]{2,12}$/,
  gb_vat: /^GB\d{9}$/,
  us_ein: /^\d{2}-\d{7}$/,
}

const createTaxId: Answer = (book, given, [customer = '']) => {
  found(book.customers, 'customer', customer)
  const type = textIn(given.type)
  const value = textIn(given.value)
  if (shapes[type] && !shapes[type].test(value))
    throw new Refusal(400, `Invalid value for ${type}.`, { code: 'tax_id_invalid', param: 'value' })
  const id = book.id('txi')
  const taxId = {
    id,
    object: 'tax_id',
    created: book.now(),
    customer,
    type,
    value,
    country: value.slice(0, 2),
    verification: { status: 'pending' },
  }
  book.taxIds.set(id, taxId)
  book.tell('customer.tax_id.created', taxId)
  return taxId
}

const listTaxIds: Answer = (book, _given, [customer = '']) =>
  listed(
    [...book.taxIds.values()].filter((one) => one.customer === customer),
    `/v1/customers/${customer}/tax_ids`,
  )

const deleteTaxId: Answer = (book, _given, [customer = '', id = '']) => {
  const one = found(book.taxIds, 'tax id', id)
  if (one.customer !== customer) throw missing('tax id', id)
  book.taxIds.delete(id)
  return { id, object: 'tax_id', deleted: true }
}

const cancel: Answer = (book, _given, [id = '']) => {
  const subscription = found(book.subscriptions, 'subscription', id)
  end(book, subscription)
  return subscription
}

/** The part of the API that is spoken here. */
export const requests: [string, RegExp, Answer][] = [
  ['POST', /^\/v1\/customers$/, createCustomer],
  ['POST', /^\/v1\/customers\/(\w+)\/tax_ids$/, createTaxId],
  ['GET', /^\/v1\/customers\/(\w+)\/tax_ids$/, listTaxIds],
  ['DELETE', /^\/v1\/customers\/(\w+)\/tax_ids\/(\w+)$/, deleteTaxId],
  ['GET', /^\/v1\/prices\/(\w+)$/, (book, _given, [id = '']) => found(book.prices, 'price', id)],
  ['POST', /^\/v1\/subscriptions$/, createSubscription],
  ['GET', /^\/v1\/subscriptions$/, listSubscriptions],
  ['POST', /^\/v1\/subscriptions\/(\w+)$/, updateSubscription],
  ['DELETE', /^\/v1\/subscriptions\/(\w+)$/, cancel],
  ['POST', /^\/v1\/subscription_items\/(\w+)$/, updateItem],
  ['POST', /^\/v1\/checkout\/sessions$/, createCheckout],
  ['GET', /^\/v1\/checkout\/sessions$/, listCheckouts],
  ['POST', /^\/v1\/checkout\/sessions\/(\w+)\/expire$/, expireCheckout],
  ['POST', /^\/v1\/billing_portal\/sessions$/, createPortal],
  ['GET', /^\/v1\/invoices$/, listInvoices],
]
