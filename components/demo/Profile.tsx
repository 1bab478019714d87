import { memo } from 'react'
import profile from './profile.json' with { type: 'json' }

/**
 * The made-up profile, as a page about a candidate might have it. Stands as it was first drawn: chips are put among its
 * elements. English in every language, as a page of somebody else would be.
 */
export const Profile = memo(function Profile({ label }: { label: string }) {
  return (
    <main className="profile" lang="en" dir="ltr" aria-label={label}>
      <header>
        <h2>{profile.name}</h2>
        <p>{profile.headline}</p>
        <p className="ts-second">{profile.place}</p>
      </header>
      <p>{profile.about}</p>
      <section>
        <h3>{profile.credentialsTitle}</h3>
        <ul>
          {profile.credentials.map(({ name, issuer, dates }) => (
            <li key={name}>
              <h4>{name}</h4>
              <p>{issuer}</p>
              <p className="ts-second">{dates}</p>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{profile.experienceTitle}</h3>
        <ul>
          {profile.experience.map(({ title, employer, when }) => (
            <li key={title}>
              <h4>{title}</h4>
              <p>{employer}</p>
              <p className="ts-second">{when}</p>
            </li>
          ))}
        </ul>
      </section>
    </main>
  )
})
