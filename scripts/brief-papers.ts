/** Papers with abstracts that people wrote: ACLSum, of which PyPI has the data (`pip download aclsum==0.1.2`, unpacked). */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {Root, RootContent} from 'mdast'

/** A paper without its abstract, and the abstract. */
export interface Paper {
  readonly id: string
  readonly tree: Root
  readonly abstract: string
}

interface File {
  title: string
  abstract: string
  pdf_parse: {body_text: Array<{text: string; section: string}>}
}

/** Read the papers of one part of the set: `train`, `val` or `test`. */
export function papers(folder: string, part: 'train' | 'val' | 'test'): ReadonlyArray<Paper> {
  return readFileSync(path.join(folder, `${part}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const {id} = JSON.parse(line) as {id: string}
      const file = JSON.parse(readFileSync(path.join(folder, 'paper_jsons', `${id}.json`), 'utf8')) as File
      return file.abstract.trim() === '' ? [] : [{id, abstract: file.abstract, tree: treeOf(file)}]
    })
}

function treeOf({title, pdf_parse: {body_text: blocks}}: File): Root {
  const children: Array<RootContent> = [headingOf(title, 1)]
  let section = ''
  for (const block of blocks) {
    if (block.section !== section) children.push(headingOf(block.section, 2))
    section = block.section
    children.push({type: 'paragraph', children: [{type: 'text', value: block.text}]})
  }
  return {type: 'root', children}
}

function headingOf(value: string, depth: 1 | 2): RootContent {
  return {type: 'heading', depth, children: [{type: 'text', value}]}
}
