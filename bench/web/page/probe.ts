/** When a cell began to wait or to run, or was ready again; milliseconds of the page's clock. */
export interface StateChange {
  readonly cell: string;
  readonly state: string;
  readonly time: number;
}

/** One loading of a page. */
export interface Loading {
  /** Milliseconds since 1970. */
  readonly begun: number;
  /** Milliseconds after `begun`, when the first text was drawn. */
  readonly drawn: number;
  /** Milliseconds after `begun`, when the buttons were there and the thread was free to answer them. */
  readonly interactive: number;
}

/** A span of time in which the page could not answer. */
export interface Span {
  readonly start: number;
  readonly duration: number;
}

/** What is written down in a page while it is used. */
export interface Probe {
  readonly states: StateChange[];
  /** When buttons were pressed. */
  readonly clicks: number[];
  /** Tasks of the main thread that the browser calls long: 50 ms and more. */
  readonly longTasks: Span[];
  /** The spans between two timers of no delay, without the 4 ms that browsers put between them. */
  readonly timerGaps: Span[];
  /** The spans between two frames. */
  readonly frameGaps: Span[];
  /** How often this tab has loaded a page of the site. */
  readonly loadings: Loading[];
}

declare global {
  var deltabookProbe: Probe;
}

/** Writes down in a page when things happen there; it is run in the page before all its scripts. */
export function installProbe(): void {
  const key = "deltabook-probe";
  const loadings = JSON.parse(sessionStorage.getItem(key) ?? "[]") as Loading[];
  const probe: Probe = {
    ...{ states: [], clicks: [], longTasks: [], timerGaps: [], frameGaps: [] },
    loadings,
  };
  globalThis.deltabookProbe = probe;

  new MutationObserver((_, observer) => {
    if (!document.querySelector(".notebook-tools")) return;
    observer.disconnect();
    setTimeout(() => {
      const interactive = performance.now();
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      const drawn = (paint as PerformanceEntry | undefined)?.startTime ?? interactive;
      loadings.push({ begun: performance.timeOrigin, drawn, interactive });
      sessionStorage.setItem(key, JSON.stringify(loadings));
    });
  }).observe(document, { childList: true, subtree: true });

  new MutationObserver((records) => {
    const time = performance.now();
    for (const { target } of records) {
      const tools = target as HTMLElement;
      const cell = tools.closest<HTMLElement>("[data-cell]")?.dataset["cell"];
      if (cell !== undefined) {
        probe.states.push({ cell, state: String(tools.dataset["state"]), time });
      }
    }
  }).observe(document, { attributes: true, attributeFilter: ["data-state"], subtree: true });

  addEventListener("click", ({ timeStamp }) => probe.clicks.push(timeStamp), { capture: true });

  new PerformanceObserver((list) => {
    for (const { startTime: start, duration } of list.getEntries()) {
      probe.longTasks.push({ start, duration });
    }
  }).observe({ type: "longtask", buffered: true });

  const watch = (gaps: Span[], usual: number, next: (act: () => void) => void): void => {
    let start = performance.now();
    const tick = (): void => {
      const now = performance.now();
      if (now - start > 20) gaps.push({ start, duration: now - start - usual });
      start = now;
      next(tick);
    };
    next(tick);
  };
  watch(probe.timerGaps, 4, setTimeout);
  watch(probe.frameGaps, 0, requestAnimationFrame);
}

/** Whether a page can be used: with threads, if it is to have them. */
export function isUsable(hasThreads: boolean): boolean {
  const { loadings } = globalThis.deltabookProbe;
  const isLoaded = loadings.some(({ begun }) => begun === performance.timeOrigin);
  return isLoaded && (crossOriginIsolated || !hasThreads);
}

/** Whether a cell has come into a state after the first `after` changes. */
export function hasReached(wanted: { cell: string; state: string; after: number }): boolean {
  const changes = globalThis.deltabookProbe.states.slice(wanted.after);
  return changes.some(({ cell, state }) => cell === wanted.cell && state === wanted.state);
}

/** Scrolls to where a cell puts out. */
export function showOutputs(cell: string): void {
  const outputs = document.querySelector(`[data-cell="${cell}"] .outputs`);
  outputs?.scrollIntoView({ block: "center" });
}

/** Presses Run without scrolling to it; gives how many changes there were before. */
export function press(cell: string): number {
  const before = globalThis.deltabookProbe.states.length;
  document.querySelector<HTMLElement>(`[data-cell="${cell}"] .tools .run`)?.click();
  return before;
}
