import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../../components/data/client.ts'
import { DataProvider } from '../../components/data/Provider.tsx'
import { Panel } from '../../components/panel/Panel.tsx'
import '../../components/panel/panel.css'
import { panelHost } from './host.ts'

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <DataProvider client={createQueryClient()}>
      <Panel host={panelHost} />
    </DataProvider>,
  )
