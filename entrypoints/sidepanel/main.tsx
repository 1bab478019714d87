import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../../components/data/client.ts'
import { DataProvider } from '../../components/data/Provider.tsx'
import { Panel } from '../../components/panel/Panel.tsx'
import '../../components/panel/panel.css'
import { openOwnPage } from '../../utils/platform/own-page.ts'
import { panelHost } from './host.ts'

const root = document.getElementById('root')
await openOwnPage(document, 'panel.title')
if (root)
  createRoot(root).render(
    <DataProvider client={createQueryClient()}>
      <Panel host={panelHost} />
    </DataProvider>,
  )
