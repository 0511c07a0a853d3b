import { showDetails, statementList } from './details.js'
import { byId, fill } from './dom.js'
import { buildFilters } from './filters.js'
import { fromFragment, toFragment } from './fragment.js'
import { buildLegend } from './legend.js'
import { Labels } from './labels.js'
import { isEdgeShown, isNodeShown, modelOf } from './model.js'
import type { Model } from './model.js'
import { PAYLOAD_ID } from '../export/page/payload.js'
import type { Payload } from '../export/page/payload.js'
import { savePng, saveSvg } from './picture.js'
import { Reader, articleOf } from './reader.js'
import { buildSearch } from './search.js'
import { applyState, isFilteredOtherwise, listen, stageGraphOf, startSigma } from './stage.js'
import type { Stage, StageGraph } from './stage.js'
import { Store } from './state.js'
import type { State } from './state.js'
import { allStatements } from './statements.js'

/* The page: reads the graph that it carries, and ties its parts to one state. */

function start(): void {
  const payload: Payload = JSON.parse(byId(PAYLOAD_ID).textContent ?? '')
  const model = modelOf(payload)
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  const { state, camera } = fromFragment(location.hash, model)
  const store = new Store({
    view: 'events', selection: undefined, hidden: new Set(), from: '', to: '', ...state,
    hovered: undefined, theme: payload.theme === 'auto' ? system : payload.theme,
    article: payload.attributes.articles[0]?.id ?? '',
  })
  buildSearch(model, store, searchField(), byId('results'))
  buildFilters(model, store, byId('filters'))
  buildLegend(model, store, byId('legend'))
  const reader = new Reader(model, store, byId('article'))
  const graph = stageGraphOf(model, store.state)
  const stage = startStage(model, graph, store)
  if (camera) stage?.getCamera().setState(camera)
  bindControls(model, store, stage)
  bindKeys(model, store, stage)

  const show = (now: State, before?: State) => {
    document.documentElement.dataset['theme'] = now.theme
    applyState(model, graph, now, before)
    if (!before || isFilteredOtherwise(now, before)) countShown(model, now)
    if (now.selection !== before?.selection || now.theme !== before?.theme) {
      showDetails(model, store, byId('details'))
      markListed(now)
      const article = articleOf(model, now)
      if (article !== now.article) return store.set({ article })
    }
    if (now.selection !== before?.selection || now.article !== before?.article) reader.show(now)
    if (stage && now.selection !== before?.selection) bringIntoSight(graph, stage, now)
    if (before) rememberView(now, stage)
  }
  fill(byId('list'), statementList(model, store, allStatements(model)))
  store.subscribe(show)
  show(store.state)
  stage?.getCamera().on('updated', () => rememberView(store.state, stage))
  offerHooks(graph, stage, store)
}

/** What a script beside the page (a test, a presentation) can ask of it, as `window.newsgraph`. */
function offerHooks(graph: StageGraph, stage: Stage | undefined, store: Store): void {
  const hooks = {
    /** Where a node stands inside the drawing, in pixels from its top left corner. */
    placeOf: (key: string) => stage && graph.hasNode(key) ? stage.graphToViewport(graph.getNodeAttributes(key)) : undefined,
    select: (key: string) => store.select(graph.hasNode(key) ? { kind: 'node', key } : undefined),
  }
  Object.assign(window, { newsgraph: hooks })
}

/** Starts the drawing; where the browser has no WebGL 2, the rest of the page still works, and says so. */
function startStage(model: Model, graph: StageGraph, store: Store): Stage | undefined {
  const container = byId('stage')
  try {
    const stage = startSigma(graph, container)
    const labels = new Labels(model, stage)
    stage.on('afterRender', () => labels.draw(model, graph, stage, store.state))
    listen(stage, store)
    return stage
  } catch (error) {
    fill(container, 'The drawing needs WebGL 2, which this browser does not give. The statements and the article are all here.')
    console.warn(error)
    return undefined
  }
}

function searchField(): HTMLInputElement {
  const field = byId('search')
  if (!(field instanceof HTMLInputElement)) throw new Error('the page has no search field')
  return field
}

function bindControls(model: Model, store: Store, stage: Stage | undefined): void {
  const on = (id: string, act: () => void) => byId(id).addEventListener('click', act)
  on('theme', () => store.set({ theme: store.state.theme === 'dark' ? 'light' : 'dark' }))
  on('view', () => store.set({ view: store.state.view === 'events' ? 'relations' : 'events' }))
  on('svg', () => saveSvg(model, store.state))
  on('png', () => void savePng(model, store.state))
  on('zoom-in', () => void stage?.getCamera().zoomIn({ duration: 150 }))
  on('zoom-out', () => void stage?.getCamera().zoomOut({ duration: 150 }))
  on('fit', () => void stage?.getCamera().reset({ duration: 150 }))
  store.subscribe(({ view }) => byId('view').setAttribute('aria-pressed', String(view === 'relations')))
}

const STEP = 0.1

function bindKeys(model: Model, store: Store, stage: Stage | undefined): void {
  document.addEventListener('keydown', (event) => {
    const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
    if (event.key === 'Escape') store.select(undefined)
    else if (event.key === '/' && !inField) {
      searchField().focus()
      event.preventDefault()
    }
  })
  byId('stage').addEventListener('keydown', (event) => {
    const direction = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key]
    const camera = stage?.getCamera()
    if (event.key === '+') void camera?.zoomIn({ duration: 100 })
    else if (event.key === '-') void camera?.zoomOut({ duration: 100 })
    else if (event.key === '0') void camera?.reset({ duration: 100 })
    else if (direction) {
      const [dx = 0, dy = 0] = direction
      const next = nextNode(model, store.state, dx, dy)
      if (next !== undefined) store.select({ kind: 'node', key: next })
      else if (camera) camera.setState({ x: camera.x + dx * STEP * camera.ratio, y: camera.y + dy * STEP * camera.ratio })
      event.preventDefault()
    }
  })
}

/** The nearest node from the selected one in a direction, y upwards; nothing when none is selected. */
function nextNode(model: Model, state: State, dx: number, dy: number): string | undefined {
  if (state.selection?.kind !== 'node') return undefined
  const here = model.graph.getNodeAttributes(state.selection.key)
  let best: string | undefined
  let least = Infinity
  model.graph.forEachNode((key, { x = 0, y = 0 }) => {
    const along = (x - (here.x ?? 0)) * dx + (y - (here.y ?? 0)) * dy
    const across = Math.abs((x - (here.x ?? 0)) * dy) + Math.abs((y - (here.y ?? 0)) * dx)
    if (along <= 1 || across > along || !isNodeShown(model, key, state)) return
    if (along + 2 * across < least) {
      least = along + 2 * across
      best = key
    }
  })
  return best
}

function countShown(model: Model, state: State): void {
  const nodes = model.graph.filterNodes((key) => isNodeShown(model, key, state)).length
  const edges = model.graph.filterEdges((key) => isEdgeShown(model, key, state)).length
  const shown = byId('shown')
  shown.textContent = nodes === model.graph.order ? `${nodes} nodes, ${edges} links` : `${nodes} of ${model.graph.order} nodes, ${edges} links`
  Object.assign(shown.dataset, { nodes, edges, order: model.graph.order, size: model.graph.size })
}

/** The list of all statements is made once; only what is selected in it changes. */
function markListed({ selection }: State): void {
  for (const item of byId('list').querySelectorAll('li')) {
    const isSelected = selection?.key === item.dataset['key'] && selection?.kind === item.dataset['kind']
    item.querySelector('button')?.setAttribute('aria-pressed', String(isSelected))
  }
}

/** Moves the camera only when what is selected is out of sight. */
function bringIntoSight(graph: StageGraph, stage: Stage, { selection }: State): void {
  const key = selection?.kind === 'node' ? selection.key : selection ? graph.source(selection.key) : undefined
  if (key === undefined || !graph.hasNode(key)) return
  const { x, y } = stage.graphToViewport(graph.getNodeAttributes(key))
  const { width, height } = stage.getDimensions()
  if (x > 20 && y > 20 && x < width - 20 && y < height - 40) return
  const display = stage.getNodeDisplayData(key)
  if (display) void stage.getCamera().animate({ x: display.x, y: display.y }, { duration: 200 })
}

/** Keeps the address in step, so that it can be copied. */
function rememberView(state: State, stage: Stage | undefined): void {
  const camera = stage?.getCamera().getState()
  const moved = camera && (camera.x !== 0.5 || camera.y !== 0.5 || camera.ratio !== 1)
  const fragment = toFragment(state, moved ? camera : undefined)
  try {
    history.replaceState(null, '', fragment ? `#${fragment}` : location.pathname + location.search)
  } catch {
    // A page inside a sandboxed frame may not write its address; everything else works there.
  }
}

start()
