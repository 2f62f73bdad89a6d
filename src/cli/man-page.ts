/** The manual page, written from the description of the program, in the macros of man(7). */

import type {Command} from 'commander'
import {exitCodeLines, type Program} from './program.ts'

/** Write the manual page. */
export function manPage({program, examples}: Program): string {
  return `${[
    '.\\" Written from the description of the command; change that, not this.',
    `.TH STET 1 "" "Stet ${program.version()}" "User Commands"`,
    '.SH NAME',
    `stet \\- ${roff(program.description())}`,
    '.SH SYNOPSIS',
    ...program.commands.flatMap((command) => ['.B stet', `${roff(command.name())} ${roff(usageOf(command))}`, '.br']),
    '.SH DESCRIPTION',
    'Results go to standard output, or where they are sent; all else goes to standard error.',
    'A source is never changed. Every change to its text stands in a ledger, with its ground.',
    '.SH COMMANDS',
    ...program.commands.flatMap((command) => sectionOf(command, examples.get(command.name()) ?? [])),
    '.SH EXIT STATUS',
    ...exitCodeLines.flatMap(([code, says]) => ['.TP', `.B ${code}`, roff(says)]),
    '.SH ENVIRONMENT',
    ...environment.flatMap(([name, says]) => ['.TP', `.B ${roff(name)}`, roff(says)]),
    '.SH FILES',
    ...files.flatMap(([name, says]) => ['.TP', `.I ${roff(name)}`, roff(says)])
  ].join('\n')}\n`
}

const environment = [
  ['NO_COLOR', 'Show no colours.'],
  ['FORCE_COLOR', 'Show colours also where there is no terminal.'],
  ['SOURCE_DATE_EPOCH', 'Date of what is made, in seconds since 1970.'],
  ['NODE_DISABLE_COMPILE_CACHE', 'With 1, do not keep the compiled program in the cache folder of the user.']
] as const

const files = [
  [
    'stet.config.yaml',
    'Settings, in the working folder or one above it; also stet.config.json, or stet in package.json.'
  ],
  ['article.stet', 'Decisions on article.txt, beside it.'],
  ['editions/.stet/', 'Journal and lock of a run over many documents.']
] as const

function sectionOf(
  command: Command,
  examples: ReadonlyArray<readonly [line: string, says: string]>
): ReadonlyArray<string> {
  return [
    `.SS stet ${roff(command.name())} ${roff(usageOf(command))}`,
    `${roff(sentence(command.description()))}`,
    ...command.registeredArguments.flatMap((argument) => [
      '.TP',
      `.I ${roff(argument.name())}`,
      roff(sentence(argument.description) + wordsOf(argument))
    ]),
    ...command.options.flatMap((option) => {
      const {flags, description, defaultValue} = option
      const isShown = ['string', 'number'].includes(typeof defaultValue) && !description.includes('default')
      // What is the number of processors here is another elsewhere.
      const otherwise = isShown && !flags.startsWith('--jobs') ? ` The default is ${defaultValue}.` : ''
      return ['.TP', `.B ${roff(flags)}`, roff(sentence(description) + wordsOf(option) + otherwise)]
    }),
    '.PP',
    'Examples:',
    ...examples.flatMap(([line, says]) => ['.PP', '.nf', '.RS', roff(line), '.RE', '.fi', roff(sentence(says))])
  ]
}

function usageOf(command: Command): string {
  return command.usage()
}

function wordsOf({argChoices}: {readonly argChoices?: ReadonlyArray<string>}): string {
  return argChoices ? ` One of ${argChoices.join(', ')}.` : ''
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}

/** Write a text so that roff shows it: hyphens that can be copied, no line that looks like a request. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('’', '\\(cq')
    .replaceAll('…', '...')
    .replace(/^(?=[.'])/, '\\&')
}
