import type { Random } from '../../kernel/random.ts'
import { zipf } from '../zipf.ts'

/**
 * A web shop's clicks, as a producer would send them: few users who click a lot and many who hardly do (Zipf), each on a way through
 * the shop. Seeded: the same randomness gives the same traffic.
 */

export interface Click {
  readonly userId: string
  /** The record's data, as JSON text. */
  readonly json: string
  readonly page: string
}

const USERS = 2_000
const ZIPF_EXPONENT = 1.1
/** Users in the middle of a visit; the one who has been quiet longest makes room for another. */
const SESSIONS_MAX = 500

const REFERRERS = ['https://search.example/', 'https://news.example/', 'https://social.example/', 'direct', 'newsletter']
const AGENTS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) Safari/605.1',
  'Mozilla/5.0 (Linux; Android 16) Chrome/142.0 Mobile',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 15_6) Firefox/144.0',
  'FriendlyBot/2.1 (+https://bot.example)',
]
const PRODUCTS = 120
/** Where one goes from a page, by weight. `end` closes the visit. */
const WAYS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  '/': [
    ['/search', 4],
    ['/category', 4],
    ['/product', 2],
    ['end', 2],
  ],
  '/search': [
    ['/product', 6],
    ['/search', 2],
    ['end', 2],
  ],
  '/category': [
    ['/product', 7],
    ['/category', 2],
    ['end', 1],
  ],
  '/product': [
    ['/product', 3],
    ['/cart', 3],
    ['/search', 2],
    ['end', 3],
  ],
  '/cart': [
    ['/checkout', 4],
    ['/product', 3],
    ['end', 3],
  ],
  '/checkout': [
    ['/thank-you', 7],
    ['end', 3],
  ],
  '/thank-you': [['end', 1]],
}

interface Session {
  readonly id: string
  readonly referrer: string
  readonly agent: string
  page: string
  clicks: number
}

export class Clickstream {
  readonly #random: Random
  readonly #rank: () => number
  readonly #sessions = new Map<string, Session>()

  constructor(random: Random) {
    this.#random = random
    this.#rank = zipf(random, USERS, ZIPF_EXPONENT)
  }

  next(nowMs: number): Click {
    const userId = `user-${this.#rank() + 1}`
    const session = this.#move(userId)
    const path = session.page === '/product' ? `/product/${this.#random.int(PRODUCTS) + 1}` : session.page
    const event = {
      time: new Date(nowMs).toISOString(),
      user_id: userId,
      session_id: session.id,
      page: path,
      referrer: session.clicks === 1 ? session.referrer : 'internal',
      user_agent: session.agent,
      duration_ms: 200 + this.#random.int(20_000),
      ...(session.page === '/thank-you' && { order_total: Number((5 + this.#random.float() * 195).toFixed(2)) }),
    }
    return { userId, json: JSON.stringify(event), page: path }
  }

  #move(userId: string): Session {
    const known = this.#sessions.get(userId)
    const to = known === undefined ? 'end' : this.#weighted(WAYS[known.page] ?? [['end', 1]])
    const session = known === undefined || to === 'end' ? this.#newSession() : known
    if (session === known) session.page = to
    session.clicks += 1
    this.#sessions.delete(userId)
    this.#sessions.set(userId, session)
    if (this.#sessions.size > SESSIONS_MAX) {
      const [quietest = ''] = this.#sessions.keys()
      this.#sessions.delete(quietest)
    }
    return session
  }

  #newSession(): Session {
    return {
      id: this.#random.uuid().slice(0, 13),
      referrer: this.#oneOf(REFERRERS),
      agent: this.#oneOf(AGENTS),
      page: this.#random.float() < 0.6 ? '/' : this.#random.float() < 0.5 ? '/product' : '/category',
      clicks: 0,
    }
  }

  #oneOf(list: readonly string[]): string {
    return list[this.#random.int(list.length)] ?? ''
  }

  #weighted(ways: readonly (readonly [string, number])[]): string {
    let left = this.#random.float() * ways.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [to, weight] of ways) {
      left -= weight
      if (left < 0) return to
    }
    return 'end'
  }
}
