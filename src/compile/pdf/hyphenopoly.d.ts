/** What is used of hyphenopoly, which has no types of its own. */
declare module 'hyphenopoly' {
  interface Settings {
    require: ReadonlyArray<string>
    sync: true
    hyphen: string
    minWordLength: number
    exceptions: Readonly<Record<string, string>>
    loaderSync: (file: string, folder: URL) => Uint8Array
  }

  const hyphenopoly: {config: (settings: Settings) => ReadonlyMap<string, (text: string) => string>}
  export default hyphenopoly
}
