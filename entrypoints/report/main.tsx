import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../../components/data/client.ts'
import { DataProvider } from '../../components/data/Provider.tsx'
import { ReportPage } from '../../components/report/ReportPage.tsx'
import '../../components/report/report.css'
import '../../components/report/print.css'
import { openOwnPage } from '../../utils/platform/own-page.ts'
import { reportHost } from './host.ts'

const root = document.getElementById('root')
await openOwnPage(document, 'report.page.title')
if (root)
  createRoot(root).render(
    <DataProvider client={createQueryClient()}>
      <ReportPage host={reportHost} />
    </DataProvider>,
  )
