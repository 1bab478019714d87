import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../../components/data/client.ts'
import { DataProvider } from '../../components/data/Provider.tsx'
import { ReportPage } from '../../components/report/ReportPage.tsx'
import '../../components/report/report.css'
import { reportHost } from './host.ts'

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <DataProvider client={createQueryClient()}>
      <ReportPage host={reportHost} />
    </DataProvider>,
  )
