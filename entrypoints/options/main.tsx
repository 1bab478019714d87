import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../../components/data/client.ts'
import { DataProvider } from '../../components/data/Provider.tsx'
import { OptionsPage } from '../../components/settings/OptionsPage.tsx'
import '../../components/settings/settings.css'
import { openOwnPage } from '../../utils/platform/own-page.ts'
import { optionsHost } from './host.ts'

const root = document.getElementById('root')
await openOwnPage(document, 'options.title')
if (root)
  createRoot(root).render(
    <DataProvider client={createQueryClient()}>
      <OptionsPage host={optionsHost} />
    </DataProvider>,
  )
