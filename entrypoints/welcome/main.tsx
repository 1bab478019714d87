import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../../components/data/client.ts'
import { DataProvider } from '../../components/data/Provider.tsx'
import { Welcome } from '../../components/welcome/Welcome.tsx'
import '../../components/welcome/welcome.css'
import { welcomeHost } from './host.ts'

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <DataProvider client={createQueryClient()}>
      <Welcome host={welcomeHost} />
    </DataProvider>,
  )
