import assert from 'node:assert/strict'
import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Leat, start } from '../../src/index.ts'
import { cacheFolder, installOnce, progress, run } from '../support/install.ts'
import { requireOrSkip } from '../support/requirements.ts'

/** The part of Playwright that the walks use. It is installed when a browser is there, so its types are not at hand. */
export interface Locator {
  click(options?: { readonly timeout?: number }): Promise<void>
  fill(text: string): Promise<void>
  check(): Promise<void>
  focus(): Promise<void>
  first(): Locator
  count(): Promise<number>
  textContent(): Promise<string | null>
  setInputFiles(files: readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[]): Promise<void>
  waitFor(options?: { readonly state?: 'visible' | 'hidden'; readonly timeout?: number }): Promise<void>
  getByRole(role: string, options?: { readonly name?: string | RegExp; readonly exact?: boolean }): Locator
  getByText(text: string | RegExp, options?: { readonly exact?: boolean }): Locator
  getByLabel(text: string | RegExp, options?: { readonly exact?: boolean }): Locator
  locator(selector: string): Locator
}

export interface Page extends Pick<Locator, 'getByRole' | 'getByText' | 'getByLabel' | 'locator'> {
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> }
  goto(url: string): Promise<unknown>
  reload(): Promise<unknown>
  waitForURL(url: RegExp): Promise<void>
  evaluate<Result>(work: string): Promise<Result>
  screenshot(options: { readonly path: string }): Promise<unknown>
  setViewportSize(size: { readonly width: number; readonly height: number }): Promise<void>
  waitForEvent(event: 'download'): Promise<{ suggestedFilename(): string; path(): Promise<string> }>
  on(event: string, heard: (what: never) => void): void
  close(): Promise<void>
}

interface Browser {
  newPage(options: object): Promise<Page>
  close(): Promise<void>
}

interface Playwright {
  readonly chromium: { launch(options: object): Promise<Browser> }
}

export interface FoundBrowser {
  readonly executablePath: string
  readonly playwright: Playwright
}

const candidates = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const tools = fileURLToPath(new URL('../../tools/browser/', import.meta.url))

let found: Promise<FoundBrowser | { readonly missing: string }> | undefined

/** The machine's Chromium and what drives it, which is installed under `.cache` on first use; no browser is ever downloaded. */
export function findBrowser(): Promise<FoundBrowser | { readonly missing: string }> {
  found ??= prepare()
  return found
}

async function prepare(): Promise<FoundBrowser | { readonly missing: string }> {
  const executablePath = await systemBrowser()
  if (executablePath === undefined) return { missing: 'no Chromium on this machine (Debian: apt-get install chromium)' }
  const folder = join(cacheFolder, 'browser')
  const files = ['package.json', 'package-lock.json', '.npmrc']
  try {
    await installOnce(folder, await readFile(join(tools, 'package-lock.json'), 'utf8'), async () => {
      progress('Installing playwright-core under .cache/browser (once)')
      for (const file of files) await copyFile(join(tools, file), join(folder, file))
      const installed = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder })
      if (installed.exitCode !== 0) throw new Error(installed.output.trim().slice(0, 600))
    })
  } catch (error) {
    return { missing: `playwright-core could not be installed: ${error instanceof Error ? error.message : String(error)}` }
  }
  const playwright = (await import(
    pathToFileURL(join(folder, 'node_modules/playwright-core/index.mjs')).href
  )) as unknown as Playwright
  return { executablePath, playwright }
}

async function systemBrowser(): Promise<string | undefined> {
  for (const name of candidates) {
    const ran = await run(name, ['--version'])
    if (ran.exitCode === 0) return name.startsWith('/') ? name : (await run('sh', ['-c', `command -v ${name}`])).output.trim()
  }
  return undefined
}

/** How long a page may take for what it is asked to show: generous, since a machine under tests is slow. */
export const PATIENCE_MS = 60_000

export interface Visit extends AsyncDisposable {
  readonly leat: Leat
  readonly page: Page
  /** What went wrong on the page so far: errors of scripts, refusals of the policy, dialogs, requests to elsewhere. */
  readonly wrongs: string[]
  /** Goes to a page of the console, e.g. `#/kinesis/streams`. */
  open(hash: string): Promise<void>
  /** Nothing went wrong, and no script of a stranger ran. */
  assertClean(): void
}

export interface VisitOptions {
  readonly start?: Parameters<typeof start>[0]
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
}

/** A server of its own, and a browser that sees only it. */
export async function visit({ executablePath, playwright }: FoundBrowser, options: VisitOptions = {}): Promise<Visit> {
  const leat = await start({ host: '127.0.0.1', ...options.start })
  const browser = await playwright.chromium.launch({
    executablePath,
    args: ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  const page = await browser.newPage({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    colorScheme: options.colorScheme ?? 'light',
  })
  const wrongs: string[] = []
  page.on('pageerror', (error: Error) => wrongs.push(`error: ${error.message}`))
  page.on('dialog', (dialog: { message(): string; dismiss(): Promise<void> }) => {
    wrongs.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message: { type(): string; text(): string }) => {
    // Chromium notes every answer that is an error; the ones a walk provokes are the walk's to look at.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      wrongs.push(`console: ${message.text()}`)
  })
  page.on('request', (request: { url(): string }) => {
    const url = request.url()
    if (!url.startsWith(leat.endpoint) && !url.startsWith('data:')) wrongs.push(`request to ${url}`)
  })
  return {
    leat,
    page,
    wrongs,
    async open(hash) {
      await page.goto(`${leat.endpoint}/_leat/${hash}`)
      await page.getByRole('banner').waitFor({ timeout: PATIENCE_MS })
    },
    assertClean() {
      assert.deepEqual(wrongs, [])
    },
    async [Symbol.asyncDispose]() {
      await browser.close()
      await leat.close()
    },
  }
}

/** Waits for an element to be on the page. */
export async function shows(locator: Locator): Promise<void> {
  await locator.first().waitFor({ timeout: PATIENCE_MS })
}

export async function hides(locator: Locator): Promise<void> {
  await locator.first().waitFor({ state: 'hidden', timeout: PATIENCE_MS })
}

/** One walk: on a machine without a browser it is skipped. Nothing may have gone wrong on the page. */
export async function walk(t: TestContext, options: VisitOptions, steps: (visitor: Visit) => Promise<void>): Promise<void> {
  const browser = await requireOrSkip(t, 'chromium', findBrowser)
  if (browser === undefined) return
  await using visitor = await visit(browser, options)
  try {
    await steps(visitor)
  } catch (error) {
    if (visitor.wrongs.length > 0) t.diagnostic(`on the page: ${visitor.wrongs.join('; ')}`)
    throw error
  }
  visitor.assertClean()
}

/** Presses the one button of the open dialog that does it. */
export async function confirm(page: Page, verb: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click()
}

/** Nothing on the page needs to be scrolled to sideways, once it shows what it is about. */
export async function fits(page: Page, shown: Locator): Promise<void> {
  await shows(shown)
  const [width, room] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, window.innerWidth]')
  assert.ok(width <= room, `the page is too wide: ${width} of ${room} pixels`)
}

/** The code of the open dialog, for one tool. */
export async function codeShown(page: Page, tool: string): Promise<string> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'As code' }).click()
  await dialog.getByRole('button', { name: tool, exact: true }).click()
  return (await dialog.locator('pre').textContent()) ?? ''
}

/** From a list to choose from. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByLabel(label).first().click()
  await page.getByRole('option', { name: option }).first().click()
}
