import type { ReactNode } from 'react'
import type { Appraisal, NeutralFact, TrustedMark } from '../../utils/model/appraisal.ts'
import { dayWords } from '../../utils/model/dates.ts'
import type { PlatformProfile } from '../../utils/model/platform.ts'
import { say } from '../../utils/model/words.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { searchedWords } from '../../utils/overlay/what-words.ts'
import { ReasonTable, RelevanceTable } from '../shared/ReasonTable.tsx'
import { rubricWords } from '../shared/rubric-words.ts'
import { SourceList } from '../shared/SourceList.tsx'
import type { CardLine } from './lines.ts'
import { matchLines } from './match-words.ts'

/** Skills listed under *Why?*; the panel's matrix has them all. */
const MOST_SKILLS = 12

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card-part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function ListMark({ trusted }: { trusted: TrustedMark }) {
  const said = [
    say(`card.list.${trusted.stance}`, { list: plain(trusted.list) }),
    plain(trusted.reason, 1000),
    trusted.scope.length > 0 && say('card.list.scope', { scope: plain(trusted.scope.join(', ')) }),
    trusted.line !== undefined && say('card.list.line', { line: trusted.line, version: trusted.version ?? 1 }),
    trusted.reviewBy && say('card.list.reviewBy', { date: dayWords(trusted.reviewBy) }),
    say('card.list.apart'),
  ].filter((part) => typeof part === 'string' && part !== '')
  return (
    <Part title={say('card.list.title')}>
      <ul>
        {said.map((part) => (
          <li key={String(part)}>
            <bdi>{part}</bdi>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** What such certificates are on their platform, on what that rests, and by what this one was told to be of it. */
function Platform({ profile }: { profile: PlatformProfile }) {
  const { platform, text, basis, toldApart, reasons, sources } = profile
  return (
    <Part title={say('card.platform.title', { platform })}>
      <p>{text}</p>
      {!toldApart && <p>{say('card.platform.notApart')}</p>}
      <p className="ts-second">{say(`card.platform.basis.${basis}`)}</p>
      <SourceList sources={sources} />
      <p className="ts-second">
        <bdi>{say('card.platform.by', { reasons: plain(reasons.join('; '), 300) })}</bdi>
      </p>
    </Part>
  )
}

function matchWords({ resolution, credential }: Appraisal): string | null {
  if (resolution.outcome !== 'match' || !credential) return null
  const percent = Math.floor(resolution.probability * 100)
  const name = plain(credential.name)
  if (resolution.chosen) return say('card.detail.chosenText', { date: dayWords(resolution.chosen.on), name })
  return credential.issuer
    ? say('card.detail.matchText', { percent, name, issuer: plain(credential.issuer) })
    : say('card.detail.matchTextNoIssuer', { percent, name })
}

function Skills({ appraisal }: { appraisal: Appraisal }) {
  const matched = appraisal.relevance?.matchedSkills ?? []
  if (matched.length === 0) return null
  return (
    <Part title={say('card.detail.skills')}>
      <ul>
        {matched.slice(0, MOST_SKILLS).map(({ skill, by }) => (
          <li key={`${skill} ${by}`}>
            <bdi>{say('card.detail.skill', { skill: plain(skill), by: plain(by) })}</bdi>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** How long it takes and what it costs, as the record states them: said of every credential alike, read by no score. */
function Facts({ facts }: { facts: NeutralFact[] }) {
  if (facts.length === 0) return null
  return (
    <Part title={say('card.facts.title')}>
      <ul>
        {facts.map(({ text, source }) => (
          <li key={text}>
            <bdi>{plain(text, 400)}</bdi>
            <SourceList sources={[source]} />
          </li>
        ))}
      </ul>
      <p className="ts-second">{say('card.facts.apart')}</p>
    </Part>
  )
}

/** What was compared with the page's words, and why it was chosen or not. */
function Compared({ appraisal }: { appraisal: Appraisal }) {
  const lines = matchLines(appraisal)
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.map(({ id, text }) => (
        <li key={id}>
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  )
}

/** All that stands behind the card's lines: the numbers with their sources, whole texts, checks, what was searched. */
export function Detail(props: { id: string; appraisal: Appraisal; lines: CardLine[]; fullTitle: string | null }) {
  const { id, appraisal, lines, fullTitle } = props
  const { quality, relevance, platformProfile, trusted, verification, resolution, versions } = appraisal
  const cut = lines.filter((line) => line.full !== null)
  const match = matchWords(appraisal)
  return (
    <div id={id} className="card-detail">
      {quality && <ReasonTable quality={quality} />}
      {platformProfile && <Platform profile={platformProfile} />}
      {relevance && <RelevanceTable relevance={relevance} />}
      <Skills appraisal={appraisal} />
      {(cut.length > 0 || fullTitle) && (
        <Part title={say('card.detail.title')}>
          {fullTitle && (
            <p>
              <bdi>{fullTitle}</bdi>
            </p>
          )}
          {cut.map((line) => (
            <p key={line.key}>
              <span className="ts-second">{say(`card.line.${line.key}`)}</span> <bdi>{line.full}</bdi>
            </p>
          ))}
        </Part>
      )}
      {verification.checks.length > 0 && (
        <Part title={say('card.detail.checks')}>
          <ul>
            {verification.checks.map((check) => (
              <li key={check.name}>
                <bdi>{plain(check.detail, 400)}</bdi>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Facts facts={appraisal.credential?.facts ?? []} />
      {trusted && <ListMark trusted={trusted} />}
      <Part title={say('card.detail.match')}>
        {match && (
          <p>
            <bdi>{match}</bdi>
          </p>
        )}
        <Compared appraisal={appraisal} />
        {[resolution.searched, ...(resolution.alsoSearched ?? [])].map((searched) => (
          <p key={searched.source} className="ts-second">
            {say(`card.detail.searched.${searched.source}`, searchedWords({ searched }))}
          </p>
        ))}
        <p className="ts-second">{say('card.detail.rubric', { rubric: rubricWords(versions) })}</p>
      </Part>
    </div>
  )
}
