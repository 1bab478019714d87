import type { ReactNode } from 'react'

/** A state with nothing to list: what is so, why, and the one thing that can be done about it. */
export function State(props: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="state">
      <h2>{props.title}</h2>
      {props.children && <div className="state-why">{props.children}</div>}
      {props.action && <div className="state-action">{props.action}</div>}
    </div>
  )
}
