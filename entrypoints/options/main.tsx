import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../../components/data/client.ts'
import { DataProvider } from '../../components/data/Provider.tsx'
import { OptionsPage } from '../../components/settings/OptionsPage.tsx'
import '../../components/settings/settings.css'
import { optionsHost } from './host.ts'

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <DataProvider client={createQueryClient()}>
      <OptionsPage host={optionsHost} />
    </DataProvider>,
  )
