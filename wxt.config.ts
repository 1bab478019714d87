import path from 'node:path'
import { defineConfig } from 'wxt'
import { writeStarter } from './scripts/compile-starter.ts'
import { growingText } from './scripts/text-size.ts'
import { ALL_SITES } from './utils/detect/sites/all.ts'
import { askedPatterns } from './utils/detect/sites/hosts.ts'
import { LANGUAGES } from './utils/model/languages.ts'

/**
 * Own pages may load our own files and nothing else. The panel runs pdf.js in a worker of ours. Only data comes from
 * elsewhere, when the person has it fetched: a copy of the Registry from the host that the company chose, live search.
 */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  vite: () => ({ css: { postcss: { plugins: [growingText] } } }),
  // Firefox too: its MV2 build drops optional host permissions without a word.
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'Touchstone',
    description:
      'Explains the credentials on a candidate’s page: how strong the public evidence is, and how far it bears on the role.',
    permissions: [
      'alarms',
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      ...(browser === 'chrome' || browser === 'edge' ? ['sidePanel'] : []),
    ],
    host_permissions: [],
    optional_host_permissions: [...new Set([...ALL_SITES.flatMap(askedPatterns), 'https://*/*'])].sort(),
    action: { default_title: 'Touchstone' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
      ...(browser !== 'safari' && {
        'open-panel': { suggested_key: { default: 'Alt+Shift+J' }, description: 'Open the panel' },
      }),
    },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    content_security_policy: { extension_pages: CSP },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'touchstone@touchstone.example',
          strict_min_version: '140.0',
          // live search sends names read off pages to the Registry: asked for where it is switched on
          data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
        },
      },
    }),
    ...((browser === 'chrome' || browser === 'edge') && { minimum_chrome_version: '120' }),
  }),
  hooks: {
    // The catalogue ships as one compiled file, made anew at every build from the records that people edit.
    'build:before': () => {
      writeStarter()
    },
    // Each language but English, which is in the code, lies in the package as a file of its own.
    'build:publicAssets': (_, files) => {
      for (const language of LANGUAGES.filter((one) => one !== 'en')) {
        const absoluteSrc = path.resolve(import.meta.dirname, `utils/model/words/${language}.json`)
        files.push({ absoluteSrc, relativeDest: `words/${language}.json` })
      }
    },
    'build:manifestGenerated': (wxt, manifest) => {
      if (wxt.config.browser === 'firefox') {
        // Firefox would open its sidebar at install, unasked.
        Object.assign(manifest.sidebar_action ?? {}, { open_at_install: false })
      }
      if (wxt.config.browser === 'safari') {
        // Safari has no side panel: the same page opens from the toolbar button.
        delete manifest.side_panel
        manifest.permissions = manifest.permissions?.filter((permission) => permission !== 'sidePanel')
        manifest.action = { ...manifest.action, default_popup: 'sidepanel.html' }
      }
    },
  },
})
