import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../../components/data/client.ts'
import { DataProvider } from '../../components/data/Provider.tsx'
import { Popup } from '../../components/popup/Popup.tsx'
import '../../components/popup/popup.css'
import { popupHost } from './host.ts'

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <DataProvider client={createQueryClient()}>
      <Popup host={popupHost} />
    </DataProvider>,
  )
