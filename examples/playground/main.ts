import type { Answer, Download, Request, Row } from './messages.js'

/* The playground's page: hands the article to a worker and shows what comes back. */

declare const WORKER_CODE: string

// From a blob, so that the page also works when it is opened as a file.
const worker = new Worker(URL.createObjectURL(new Blob([WORKER_CODE], { type: 'text/javascript' })))

const form = find('form', HTMLFormElement), text = find('text', HTMLTextAreaElement), published = find('published', HTMLInputElement)
const status = find('status', HTMLOutputElement), read = find('read', HTMLButtonElement)
const frame = find('page', HTMLIFrameElement), table = find('table', HTMLDivElement), results = find('results', HTMLElement)
const showGraph = find('show-graph', HTMLButtonElement), showTable = find('show-table', HTMLButtonElement)

form.addEventListener('submit', (event) => {
  event.preventDefault()
  read.disabled = true
  status.value = 'Reading\u2026'
  worker.postMessage({ text: text.value, published: published.value } satisfies Request)
})

worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  read.disabled = false
  if (data.kind === 'failed') {
    status.value = data.message
    return
  }
  status.value = `${data.rows.length} statements`
  results.hidden = false
  frame.src = URL.createObjectURL(new Blob([data.html], { type: 'text/html' }))
  table.replaceChildren(tableOf(data.rows))
  find('downloads', HTMLElement).replaceChildren(...data.downloads.flatMap((download) => [linkTo(download), ' ']))
})

worker.addEventListener('error', ({ message }) => {
  read.disabled = false
  status.value = message
})

const show = (isTable: boolean) => {
  table.hidden = !isTable
  frame.hidden = isTable
  showGraph.setAttribute('aria-pressed', String(!isTable))
  showTable.setAttribute('aria-pressed', String(isTable))
}
showGraph.addEventListener('click', () => show(false))
showTable.addEventListener('click', () => show(true))

function tableOf(rows: readonly Row[]): HTMLTableElement {
  const made = document.createElement('table')
  const head = made.createTHead().insertRow()
  for (const name of ['Subject', 'says', 'Object', 'Read from']) {
    const cell = document.createElement('th')
    cell.textContent = name
    head.append(cell)
  }
  const body = made.createTBody()
  for (const { subject, predicate, object, words } of rows) {
    const row = body.insertRow()
    for (const value of [subject, predicate, object, words]) row.insertCell().textContent = value
  }
  return made
}

function linkTo({ name, type, content }: Download): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.textContent = name
  return link
}

function find<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof type)) throw new Error(`the page lacks its ${id}`)
  return found
}
