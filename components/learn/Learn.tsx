import type { Ref } from 'react'
import { say } from '../../utils/model/words.ts'
import { Glossary } from './Glossary.tsx'
import { Primer } from './Primer.tsx'

/** The primer and the glossary as a page of their own. @param props.heading gets the focus when the page is gone to */
export function Learn({ heading }: { heading?: Ref<HTMLHeadingElement> }) {
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {say('learn.title')}
      </h2>
      <Primer />
      <Glossary />
      <div className="buttons">
        <a className="primary" href="/demo.html">
          {say('learn.toDemo')}
        </a>
      </div>
    </>
  )
}
