/** Our pages in a browser: whatever a publication says, no script runs and nothing is fetched. */

import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, chromium} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {pull} from '../../src/press/pull.ts'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  existsSync(file)
)

const hostile = [
  '<script>document.title = "ran"</script>',
  '<img src=x onerror="document.title = \'ran\'">',
  '"><svg onload=alert(1)>',
  '</title><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '[a](javascript:alert(1)) of the council',
  '<a href="data:text/html,<script>alert(1)</script>">b</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<style>@import url(https://example.org/x.css)</style>',
  '</style><link rel=stylesheet href=https://example.org/y.css>',
  '{{constructor.constructor "alert(1)"}}',
  '<iframe srcdoc="<script>parent.document.title=1</script>">',
  '<meta http-equiv=refresh content="0;url=https://example.org">',
  '\u202E<b onclick=alert(1)>\u202C'
]

let browser: Browser | undefined
let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stet-'))
  if (executablePath) browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, {recursive: true, force: true})
})

/** Open a page; tell what it did that it should not. */
async function open(
  html: string
): Promise<{did: ReadonlyArray<string>; links: ReadonlyArray<string>; title: string; text: string | null}> {
  if (!browser) throw new Error('Unexpected machine without Chromium')
  const file = path.join(folder, 'page.html')
  writeFileSync(file, html)
  const did: Array<string> = []
  const page = await browser.newPage()
  page.on('dialog', (dialog) => {
    did.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => void did.push(request.url()))
  page.on('console', (message) => void did.push(message.text()))
  await page.goto(pathToFileURL(file).href)
  await page.mouse.move(100, 100)
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((one) => (one as unknown as {protocol: string}).protocol))
  const [title, text] = [await page.title(), await page.locator('body').textContent()]
  await page.close()
  return {did: did.filter((one) => one !== pathToFileURL(file).href), links, title, text}
}

test.each(hostile)('%s', async (said) => {
  const text = `${said}\n\nBy Jane Roe\n\n${said} was said by the Council of Europe (COE) in May 2010. See https://example.org/a for ${said}.\n`
  const {files} = await pull(text)
  const {did, links, title, text: shown} = await open(String(files.get('brief.html')))
  expect(did).toEqual([])
  expect(links.filter((protocol) => !/^(?:https?|mailto|file):$/.test(protocol))).toEqual([])
  expect(title).not.toBe('ran')
  expect(shown).toContain('Council of Europe')
})

test('a page that lets scripts run would be found out', async () => {
  const {did} = await open('<script>console.log("ran")</script><img src="https://example.org/x.png">')
  expect(did).toEqual(expect.arrayContaining(['ran', 'https://example.org/x.png']))
})
