import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../../components/data/client.ts'
import { DataProvider } from '../../components/data/Provider.tsx'
import { Welcome } from '../../components/welcome/Welcome.tsx'
import '../../components/welcome/welcome.css'
import { openOwnPage } from '../../utils/platform/own-page.ts'
import { welcomeHost } from './host.ts'

const root = document.getElementById('root')
await openOwnPage(document, 'welcome.title')
if (root)
  createRoot(root).render(
    <DataProvider client={createQueryClient()}>
      <Welcome host={welcomeHost} />
    </DataProvider>,
  )
