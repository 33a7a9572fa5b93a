import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';

const sidebars: SidebarsConfig = {
  runbook: [
    'overview',
    'reset-the-user-password',
    'practise',
    'connect-your-tenant',
    'translate',
    'translation-rules',
  ],
};

export default sidebars;
