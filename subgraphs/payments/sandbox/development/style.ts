/** How the sandbox's page looks. */
export const STYLE = `
  :root { color-scheme: light; --ink: #23201c; --soft: #7a736b; --line: #e7e2db; --paper: #fff; --pay: #1d6b4f; --fail: #a3342b }
  * { box-sizing: border-box }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; background: #f4f0ea; color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
  main { width: 100%; max-width: 27rem; background: var(--paper); border-radius: 16px; padding: 1.75rem; box-shadow: 0 1px 2px #0001, 0 12px 40px #4b3f2f1f }
  header { display: flex; justify-content: space-between; align-items: center; color: var(--soft); font-size: .875rem }
  b { font-size: .75rem; font-weight: 600; letter-spacing: .02em; border-radius: 99px; padding: .2rem .7rem; background: #eee9e2; color: var(--ink) }
  b.captured { background: #dff1e8; color: var(--pay) } b.failed, b.cancelled { background: #f9e4e1; color: var(--fail) } b.created, b.authorized { background: #fbeecb; color: #7a5a00 }
  .amount { font-size: 2.6rem; font-weight: 650; letter-spacing: -.02em; margin: 1.25rem 0 0; font-variant-numeric: tabular-nums }
  .order { margin: .1rem 0 0 } .said { color: var(--soft); margin: .9rem 0 0 }
  .acts { display: grid; grid-template-columns: 2fr 1fr; gap: .75rem; margin-top: 1.5rem }
  .acts form:nth-child(3) { grid-column: 1 / -1; display: flex; gap: .75rem; align-items: center; color: var(--soft); font-size: .875rem }
  button { width: 100%; min-height: 3rem; border-radius: 10px; border: 1px solid transparent; font: inherit; font-weight: 600; cursor: pointer }
  button:focus-visible, input:focus-visible { outline: 3px solid #2f6fde66; outline-offset: 2px }
  .pay { background: var(--pay); color: #fff } .pay:hover { background: #175840 }
  .fail { background: var(--paper); border-color: #e2c4c0; color: var(--fail) } .fail:hover { background: #fdf3f2 }
  .quiet { width: auto; min-height: 2.4rem; padding: 0 1rem; background: var(--paper); border-color: var(--line); color: var(--ink) } .quiet:hover { background: #f9f6f2 }
  input { width: 4.5rem; font: inherit; padding: .25rem .4rem; border: 1px solid var(--line); border-radius: 6px }
  h2 { font-size: .75rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); margin: 1.75rem 0 .4rem }
  ul { list-style: none; margin: 0; padding: 0; font-size: .875rem } li { padding: .35rem 0; border-top: 1px solid var(--line); color: var(--soft) }
  code { font: .8125rem ui-monospace, monospace; color: var(--ink); margin-right: .4rem }
  footer { margin-top: 1.75rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--soft); font: .75rem/1.6 ui-monospace, monospace; overflow-wrap: anywhere }`;
