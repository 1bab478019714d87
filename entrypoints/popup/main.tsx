import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../../components/data/client.ts'
import { DataProvider } from '../../components/data/Provider.tsx'
import { Popup } from '../../components/popup/Popup.tsx'
import '../../components/popup/popup.css'
import { openOwnPage } from '../../utils/platform/own-page.ts'
import { popupHost } from './host.ts'

const root = document.getElementById('root')
await openOwnPage(document, 'popup.title')
if (root)
  createRoot(root).render(
    <DataProvider client={createQueryClient()}>
      <Popup host={popupHost} />
    </DataProvider>,
  )
