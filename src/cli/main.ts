/** The command’s door: it opens on a Node that can run the rest. */

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(
    `stet: Unexpected Node.js ${process.versions.node}, expected 22.13 or later; install a newer one, or run the scripts of the project with \`npm run\`, which bring their own\n`
  )
  process.exitCode = 2
} else if (process.argv.length === 3 && process.argv[2] === '--version') {
  // Asked by scripts, again and again: it needs nothing of the rest.
  void printVersion()
} else {
  void start()
}

async function printVersion(): Promise<void> {
  const {version} = await import('../press/version.ts')
  process.stdout.once('error', async (error) => (await import('./streams.ts')).endUnheard(error))
  process.stdout.write(`${version}\n`)
}

async function start(): Promise<void> {
  try {
    const {keepCompiled} = await import('./compile-cache.ts')
    keepCompiled()
    // Loaded only now, since an older Node could not read it.
    const [{guard}, {run}] = await Promise.all([import('./streams.ts'), import('./run.ts')])
    guard()
    process.exitCode = await run(process.argv)
  } catch (error) {
    // Not even the program can be read.
    if (!(error instanceof Error && 'code' in error && (error.code === 'EMFILE' || error.code === 'ENFILE')))
      throw error
    process.stderr.write(
      'stet: Cannot start: too many files are open; raise the limit, or run fewer programs at once\n'
    )
    process.exitCode = 4
  }
}
