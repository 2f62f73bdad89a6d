/** A plug-in that harms whoever runs it, when the text says so. */

const harm = {
  throws: () => {
    throw new Error('a rule that fails')
  },
  ends: () => process.exit(7),
  loops: () => {
    for (;;);
  },
  fills: () => {
    const all = []
    for (;;) all.push(new Array(1e6).fill(all.length))
  }
}

export default {
  name: 'hostile',
  rules: [
    {
      id: 'hostile',
      *propose({source}) {
        for (const [name, act] of Object.entries(harm)) if (source.includes(`It ${name}.`)) act()
      }
    }
  ]
}
