import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test, vi } from 'vitest'
import { compiledWords } from '../../../scripts/vite/words.ts'
import { Panes } from '../drawings/Panes.tsx'
import { WindowLight } from '../drawings/WindowLight.tsx'
import { languages } from '#prelude/languages.ts'
import { WordsContext, wordsIn } from '../words.tsx'
import { Area } from './Area.tsx'
import { Button } from './Button.tsx'
import { CareCard } from './CareCard.tsx'
import { Choices } from './Choices.tsx'
import { Dialog } from './Dialog.tsx'
import { Empty } from './Empty.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { Field } from './Field.tsx'
import { LanguageList } from './LanguageList.tsx'
import { LinkButton } from './LinkButton.tsx'
import { List } from './List.tsx'
import { ListRow } from './ListRow.tsx'
import { OfflineStrip } from './OfflineStrip.tsx'
import { Page } from './Page.tsx'
import { ReadingSettings } from './ReadingSettings.tsx'
import { Say } from './Say.tsx'
import { SendState } from './SendState.tsx'
import { Shell } from './Shell.tsx'
import { Steps } from './Steps.tsx'
import { UndoBar } from './UndoBar.tsx'

/** The page as the server writes it, in one language. */
const html = (part: VNode, language = 'en') =>
  renderToString(<WordsContext.Provider value={wordsIn(language, compiledWords('kit', language))}>{part}</WordsContext.Provider>)

const firstTag = (text: string, pattern: RegExp) => pattern.exec(text)?.[0] ?? ''
const tabs = [{ href: '/today', icon: 'sun', label: 'Today', here: true }, { href: '/me', icon: 'user', label: 'Me', here: false }] as const

describe('the shell', () => {
  const page = html(<Shell service="Evenkeel" tabs={tabs} sample>words</Shell>)
  const links = page.match(/<a [^>]*>/g) ?? []

  test('help is the first stop after the skip link, in every language', () => {
    for (const language of Object.keys(languages)) {
      const [skip, help] = html(<Shell service="Evenkeel" tabs={tabs}>words</Shell>, language).match(/<a [^>]*>/g) ?? []
      expect(skip).toContain('href="#main"')
      expect(help).toContain('href="/help"')
    }
  })

  test('help is a plain link: nothing has to run for it', () => {
    expect(links[1]).toBe('<a class="help" href="/help">')
    expect(page).toContain('Help now</a>')
  })

  test('the way out is a link that does not tell where one came from', () => {
    expect(links.find((link) => link.includes('/leave'))).toContain('rel="noreferrer"')
  })

  test('the way out can be left off', () => {
    expect(html(<Shell service="Evenkeel" leave={false}>words</Shell>)).not.toContain('/leave')
  })

  test('the skip link leads to the main part', () => {
    expect(firstTag(page, /<main[^>]*>/)).toMatch(/id="main"/)
    expect(firstTag(page, /<main[^>]*>/)).toMatch(/tabindex="-1"/i)
  })

  test('the section one is in is told, and the others are not', () => {
    expect(page.match(/aria-current="page"/g)).toHaveLength(1)
  })

  test('a sample service says that nobody answers, and a real one does not', () => {
    expect(page).toContain('Nobody answers here')
    expect(html(<Shell service="Evenkeel">words</Shell>)).not.toContain('nobody answers')
  })

  test('only the way to help is lamp yellow', () => {
    expect(page.match(/class="(help|call|button human)"/g)).toEqual(['class="help"'])
  })
})

test('a page has one h1 and says who sees what is written', () => {
  const page = html(<Page title="Journal" back={{ href: '/me' }} seenBy="Only you.">words</Page>)
  expect(page.match(/<h1>/g)).toHaveLength(1)
  expect(page).toContain('Only you.')
  expect(page).toContain('Back')
})

describe('buttons', () => {
  test('a busy button is not disabled: it keeps the focus and says so', () => {
    const button = html(<Button busy>Save this</Button>)
    expect(button).not.toContain('disabled')
    expect(button).toContain('aria-busy="true"')
    expect(button).toContain('One moment')
  })

  test('a busy button ignores another press', () => {
    const onClick = vi.fn()
    const preventDefault = vi.fn()
    const press = (busy: boolean) => {
      const button = inside(<Button busy={busy} onClick={onClick}>Save this</Button>)
      button.props.onClick({ preventDefault })
    }
    press(true)
    expect(onClick).not.toHaveBeenCalled()
    expect(preventDefault).toHaveBeenCalledOnce()
    press(false)
    expect(onClick).toHaveBeenCalledOnce()
  })

  test('a button in a form sends it without script; one with something to do does not', () => {
    expect(html(<Button>Save this</Button>)).toContain('type="submit"')
    expect(html(<Button onClick={() => {}}>Save this</Button>)).toContain('type="button"')
  })

  test('a link that looks like a button is still a link', () => {
    expect(html(<LinkButton href="/breathe">Breathe</LinkButton>)).toMatch(/^<a [^>]*href="\/breathe"/)
  })
})

describe('fields', () => {
  test('a label, its hint and its error belong to the field', () => {
    const field = html(<Field name="name" label="Name" hint="Any name." error="Too long." />)
    expect(field).toContain('<label for="name">')
    expect(field).toContain('aria-describedby="name-hint name-error"')
    expect(field).toContain('aria-invalid="true"')
    for (const id of ['name', 'name-hint', 'name-error']) expect(field.match(new RegExp(`id="${id}"`, 'g'))).toHaveLength(1)
  })

  test('a field without hint or error points at nothing', () => {
    expect(html(<Field name="name" label="Name" />)).not.toContain('aria-')
  })

  test('too much text is counted and kept whole', () => {
    const area = html(<Area name="note" label="Note" value="four" most={3} />)
    expect(area).toContain('four</textarea>')
    expect(area).toContain('One character too many. Nothing is lost.')
    expect(area).not.toContain('maxlength')
  })

  test('it says saved only when it is saved', () => {
    const at = { epochMilliseconds: new Date(2026, 10, 22, 14, 3).getTime() }
    expect(html(<Area name="note" label="Note" saved={{ state: 'saved', at }} />, 'es')).toContain('Guardado en este dispositivo (14:03)')
    expect(html(<Area name="note" label="Note" saved={{ state: 'failed' }} />)).toContain('Not saved yet')
    expect(html(<Area name="note" label="Note" />)).not.toContain('aved')
  })

  const moods = [{ value: 'low', label: 'Low' }, { value: 'good', label: 'Good' }] as const

  test('choices are native, and each has its word', () => {
    const choices = html(<Choices name="mood" legend="How is it?" choices={moods} chosen={['low']} />)
    expect(choices.match(/type="radio"/g)).toHaveLength(2)
    expect(choices).toMatch(/<fieldset[^>]*><legend>How is it\?/)
    expect(firstTag(choices, /<input[^>]*value="low"[^>]*>/)).toContain('checked')
    expect(firstTag(choices, /<input[^>]*value="good"[^>]*>/)).not.toContain('checked')
  })

  test('the summary counts what to look at and leads to each field', () => {
    const summary = html(<ErrorSummary errors={[{ field: 'name', text: 'Too long.' }, { field: 'mood', text: 'Choose one.' }]} />)
    expect(summary).toContain('these 2 things')
    expect(summary).toContain('href="#name"')
    expect(summary).toContain('role="alert"')
    expect(html(<ErrorSummary errors={[]} />)).toBe('')
  })
})

describe('what is told', () => {
  test('the level of a care card is said in words, not by colour alone', () => {
    for (const [level, said] of [['soon', 'not urgent'], ['today', 'for today'], ['now', 'Do this now']] as const) {
      expect(html(<CareCard level={level} title="Call now if:">words</CareCard>)).toContain(said)
    }
  })

  test('progress is told in words', () => {
    expect(html(<Steps at={3} of={9} />)).toContain('3 of 9')
    expect(html(<Steps at={3} of={9} label="Sommeil" />, 'fr')).toContain('Sommeil : 3 sur 9')
  })

  test('news has its place on the page before there is any', () => {
    expect(html(<Say />)).toBe('<p class="news plain" role="status"></p>')
    expect(html(<OfflineStrip />)).toBe('<div class="strip" role="status"></div>')
    expect(html(<OfflineStrip online={false} waiting={2} />)).toContain('2 things wait to be sent')
  })

  test('a message says where it is', () => {
    expect(html(<SendState state="on-phone" onTryNow={() => {}} />)).toMatch(/On this device, not yet sent.*Try now/)
    expect(html(<SendState state="sending" onTryNow={() => {}} />)).not.toContain('Try now')
  })

  test('an undo stands outside the line that is read out, so that it can be reached', () => {
    expect(html(<UndoBar said="Removed." onUndo={() => {}} />)).toMatch(/<p role="status">Removed\.<\/p><div><button/)
  })

  test('in a row with a way on, the title is the only link', () => {
    const list = html(<List label="Doors"><ListRow href="/breathe" icon="waves" title="Breathe" note="Starts at once" /></List>)
    expect(list.match(/<a /g)).toHaveLength(1)
    expect(list).toContain('>Breathe</a>')
  })
})

test('help can be reached from inside a dialog, which bars the way to the page behind it', () => {
  expect(html(<Dialog open title="Title" onClose={() => {}}>words</Dialog>)).toContain('<a class="help" href="/help">')
})

describe('languages and reading', () => {
  test('the kit says everything in every language', () => {
    const keys = Object.keys(compiledWords('kit', 'en')).sort()
    for (const language of Object.keys(languages)) expect(Object.keys(compiledWords('kit', language)).sort()).toEqual(keys)
  })

  test('each language is named by itself, in its own letters, and the one in use is marked', () => {
    const list = html(<LanguageList path="/help" />, 'ar')
    for (const [tag, { name }] of Object.entries(languages)) {
      expect(list).toMatch(new RegExp(`<a href="/help\\?lang=${tag}"[^>]*lang="${tag}"[^>]*>.*?${name}`))
    }
    expect(list.match(/aria-current/g)).toHaveLength(1)
    expect(firstTag(list, /<a [^>]*aria-current[^>]*>/)).toContain('lang="ar"')
  })

  test('without script, the settings say what to do instead of doing nothing', () => {
    expect(html(<ReadingSettings />)).toMatch(/^<noscript>.*JavaScript/)
  })
})

test('drawings are silent, and every one turns with the line of reading', () => {
  for (const drawing of [html(<WindowLight />), html(<Panes on={2} />), html(<Empty title="Nothing yet" />)]) {
    for (const svg of drawing.match(/<svg[^>]*>/g)!) expect(svg).toMatch(/class="[^"]*mirrors[^"]*".*aria-hidden="true"/)
  }
})

test('as many panes are lit as were done', () => {
  expect(html(<Panes on={2} of={9} />).match(/class="(lit|dim)"/g)).toEqual([...Array(2).fill('class="lit"'), ...Array(7).fill('class="dim"')])
})

test('no part needs an inline style, which the page would refuse', () => {
  const everything = html(
    <Shell service="Evenkeel" tabs={tabs} sample strip={<OfflineStrip online={false} />}>
      <Page title="Title" drawing={<WindowLight />} aside={<Steps at={1} of={2} />}><Empty title="Nothing yet" /></Page>
    </Shell>,
  )
  expect(everything).not.toMatch(/ style=|onclick|<script/i)
})

/** The vnode that a component gives, so that its handlers can be called without a browser. */
function inside(part: VNode): VNode<{ onClick(event: unknown): void }> {
  let found: VNode | undefined
  const Catch = () => {
    found = (part.type as (props: unknown) => VNode)(part.props)
    return null
  }
  html(<Catch />)
  return found as VNode<{ onClick(event: unknown): void }>
}
