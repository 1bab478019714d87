import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../../components/data/client.ts'
import { DataProvider } from '../../components/data/Provider.tsx'
import { Demo } from '../../components/demo/Demo.tsx'
import '../../components/demo/demo.css'
import { openOwnPage } from '../../utils/platform/own-page.ts'
import { createDemoHost } from './host.tsx'

const root = document.getElementById('root')
await openOwnPage(document, 'demo.title')
const host = createDemoHost()
if (root)
  createRoot(root).render(
    <DataProvider client={createQueryClient()}>
      <Demo host={host} />
    </DataProvider>,
  )
