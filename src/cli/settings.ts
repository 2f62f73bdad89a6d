/** Settings of a configuration, laid below what was typed. */

import {type Command, CommanderError, InvalidArgumentError} from 'commander'
import {Trouble} from '../press/index.ts'
import type {Config} from './config-keys.ts'
import {print} from './streams.ts'

interface Options {
  config?: string | false
  printConfig?: boolean
}

/** Let a command heed a configuration. */
export function configurable(command: Command): Command {
  return command
    .option(
      '--config <file>',
      'settings: JSON, YAML or a module (default: `stet.config.json` or the like, from the working folder upwards)'
    )
    .option('--no-config', 'heed no configuration')
    .option('--print-config', 'print the settings of this run, and do no more')
    .hook('preAction', settle)
}

async function settle(command: Command): Promise<void> {
  const {config: file, printConfig} = command.opts<Options>()
  if (file !== false) {
    // Loaded only now: most runs of a command have no time to lose.
    const {findConfig, readConfig} = await import('./config.ts')
    const found = typeof file === 'string' ? await readConfig(file) : await findConfig(process.cwd())
    if (found) apply(command, found.settings)
    if (found) command.setOptionValue('configFile', found.file)
  }
  if (!printConfig) return
  const {config: _, printConfig: __, configFile: ___, ...settings} = command.opts()
  await print(`${JSON.stringify(settings, undefined, 2)}\n`)
  throw new CommanderError(0, 'stet.printConfig', '')
}

function apply(command: Command, config: Config): void {
  const own = config[command.name()]
  const settings = {...config, ...(own !== undefined && (own as Config))}
  for (const [name, value] of Object.entries(settings)) {
    const option = command.options.find((each) => each.attributeName() === name)
    // Where the one result goes was typed: it goes nowhere else.
    const isElsewhere = name === 'outDir' && command.getOptionValueSource('output') === 'cli'
    if (!option || isElsewhere || command.getOptionValueSource(name) === 'cli') continue
    command.setOptionValueWithSource(name, valueOf(option, value), 'config')
  }
}

function valueOf({parseArg, defaultValue, long}: Command['options'][number], value: unknown): unknown {
  if (!parseArg) return value
  try {
    return Array.isArray(value)
      ? value.reduce((before, each) => parseArg(String(each), before), defaultValue)
      : parseArg(String(value), defaultValue)
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error
    throw new Trouble('usage', `In the configuration, for \`${long}\`: ${error.message}`)
  }
}
