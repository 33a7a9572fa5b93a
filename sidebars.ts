import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';

const sidebars: SidebarsConfig = {
  runbook: [
    'overview',
    'reset-the-user-password',
    'practise',
    'connect-your-tenant',
    {
      type: 'category',
      label: 'For translators',
      key: 'translators',
      items: [
        'translate',
        'translation-rules',
        {
          type: 'link',
          label: 'Translation status',
          key: 'translation-status',
          href: '/translation-status/',
        },
      ],
    },
  ],
};

export default sidebars;
