#!/usr/bin/env node
/** The door of the bundled command: `main.ts`, with what was compiled of it before. */

import path from 'node:path'
import {cacheFolder} from './compile-cache.ts'
import {loadKept} from './kept.ts'

const use = process.argv[2] ?? ''
const program = path.join(import.meta.dirname, 'program.js')
const {keep} = loadKept(program, cacheFolder(), /^[a-z]{1,20}$/.test(use) ? use : 'help')
process.once('exit', keep)
