import {describe, expect, test} from 'vitest'
import {fromMarkdown, toMarkdown} from '../../src/compile/markdown.ts'
import {authorsOf, frontMatter, plainText, publicationOf, slugOf} from '../../src/mdast/index.ts'

const markdown = `---
title: The Basin Treaty
author:
  - Jane Roe
  - John Doe
lang: en
abstract: "#in-short"
---

# The Basin Treaty

By Jane Roe and John Doe, Den Haag

## In short

The council met.

The dispute is old.

## Outlook

- one
- two

## About the Authors

Both live on the river.[^1]

[^1]: Since 2010.
`

test('a publication is taken apart', () => {
  const tree = fromMarkdown(markdown)
  const {meta, title, byline, abstract, body, about, notes} = publicationOf(tree)
  expect(authorsOf(meta)).toEqual(['Jane Roe', 'John Doe'])
  expect(title?.depth).toBe(1)
  expect(byline?.type).toBe('paragraph')
  expect(abstract?.children.length).toBe(1)
  expect(body.map(({type}) => type)).toEqual(['paragraph', 'heading', 'list'])
  expect(about?.children.length).toBe(1)
  expect(notes.length).toBe(1)
})

test('plain text is the blocks, joined by an empty line', () => {
  expect(plainText(fromMarkdown('# A\n\nb *c*\n\n- d\n- e\n'))).toBe('A\n\nb c\n\nd\n\ne')
})

test('Markdown comes back as it was', () => {
  expect(toMarkdown(fromMarkdown(markdown))).toBe(markdown)
})

describe('a text without a head', () => {
  test('has no front matter', () => {
    expect(frontMatter(fromMarkdown('text\n'))).toEqual({})
  })

  test('may still have a title and a byline', () => {
    const {title, byline, body} = publicationOf(fromMarkdown('# A\n\nBy Jane Roe\n\nText.\n'))
    expect([title?.type, byline?.type, body.length]).toEqual(['heading', 'paragraph', 1])
  })
})

test('a slug is small letters and hyphens', () => {
  expect(slugOf('  Über den Autor: “X”  ')).toBe('über-den-autor-x')
})
