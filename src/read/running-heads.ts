/** Lines that come back from page to page: what a page says about itself. */

/** Compare lines by their letters alone, so that a folio does not tell two heads apart. */
export function headKey(text: string): string {
  return text.replace(/[^\p{L}]+/gu, '').toLowerCase()
}

/**
 * Find the keys of lines that come back at the edges of pages.
 *
 * @param pages The lines of each page.
 * @param edge Lines from the top and the foot of a page that are looked at.
 */
export function headsOf(pages: ReadonlyArray<ReadonlyArray<string>>, edge: number): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const lines of pages) {
    const keys = new Set([...lines.slice(0, edge), ...lines.slice(-edge)].map(headKey))
    for (const key of keys) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key))
}
