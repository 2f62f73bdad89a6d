/** What a shell offers when the tabulator is struck, written from the description of the program. */

import type {Command, Option} from 'commander'

/** Shells that completion is written for. */
export const shells = ['bash', 'zsh', 'fish'] as const

/** Write the completion for a shell. */
export function completionFor(shell: (typeof shells)[number], program: Command): string {
  if (shell === 'bash') return bash(program)
  return shell === 'zsh' ? zsh(program) : fish(program)
}

function bash(program: Command): string {
  const names = program.commands.map((command) => command.name())
  const choices = program.commands.flatMap((command) =>
    [...command.options.map(({long, argChoices}) => ({before: long, argChoices})), argumentOf(command)].flatMap(
      ({before, argChoices}) =>
        argChoices ? [`    ${command.name()}:${before}) words='${argChoices.join(' ')}' ;;`] : []
    )
  )
  const options = program.commands.map(
    (command) =>
      `    ${command.name()}) words='${optionsOf(command)
        .map(({long}) => long)
        .join(' ')}' ;;`
  )
  return `# Completion of stet for bash: eval "$(stet completion bash)"
_stet() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${names.join(' ')} help --help --version' -- "$current"))
    return
  fi
  case $command:$before in
${choices.join('\n')}
    help:*) words='${names.join(' ')}' ;;
  esac
  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  # What is no option is a file, which the shell itself completes.
  case $current in -*) ;; *) return ;; esac
  case $command in
${options.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _stet stet
`
}

function zsh(program: Command): string {
  const lines = program.commands.map((command) => {
    const specs = optionsOf(command).map(
      (option) => `      ${quoted(`${option.long}[${label(option.description)}]${valueOf(option)}`)}`
    )
    const {argChoices} = argumentOf(command)
    const argument = argChoices ? `1: :(${argChoices.join(' ')})` : '*:file:_files'
    return `    ${command.name()})\n      _arguments \\\n${[...specs, `      '${argument}'`].join(' \\\n')} ;;`
  })
  const names = program.commands.map((command) => `    ${quoted(`${command.name()}:${command.description()}`)}`)
  return `#compdef stet
# Completion of stet for zsh: a file named _stet in a folder of $fpath
_stet() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${lines.join('\n')}
  esac
}
if [ "$funcstack[1]" = "_stet" ]; then _stet "$@"; else compdef _stet stet; fi
`
}

function valueOf({required, argChoices}: Option): string {
  if (!required) return ''
  return argChoices ? `: :(${argChoices.join(' ')})` : ': :_files'
}

function fish(program: Command): string {
  const lines = program.commands.flatMap((command) => {
    const seen = `-n '__fish_seen_subcommand_from ${command.name()}'`
    return [
      `complete -c stet -n __fish_use_subcommand -a ${command.name()} -d ${quoted(command.description())}`,
      ...(argumentOf(command).argChoices ?? []).map((word) => `complete -c stet ${seen} -xa ${word}`),
      ...optionsOf(command).map(({long, description, required, argChoices}) => {
        const value = argChoices ? ` -xa '${argChoices.join(' ')}'` : required ? ' -r' : ''
        return `complete -c stet ${seen} -l ${long?.slice(2)}${value} -d ${quoted(description)}`
      })
    ]
  })
  return `# Completion of stet for fish: stet completion fish > ~/.config/fish/completions/stet.fish\n${lines.join('\n')}\n`
}

/** The words that may stand right after a command, where it takes one of some. */
function argumentOf(command: Command): {
  readonly before: string
  readonly argChoices: ReadonlyArray<string> | undefined
} {
  return {before: command.name(), argChoices: command.registeredArguments[0]?.argChoices}
}

function optionsOf(command: Command): ReadonlyArray<Option> {
  return command.options.filter(({long, hidden}) => long !== undefined && !hidden)
}

function label(text: string): string {
  return text.replace(/[[\]\\:]/g, '\\$&')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
