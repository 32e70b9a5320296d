import { noDependencies, sameTag, type SheriffConfig } from '@softarc/sheriff-core';

/** Folder boundaries: a page uses its ui, ui its data, everything uses shared; never another feature. */
export const config: SheriffConfig = {
  entryFile: 'src/main.ts',
  enableBarrelLess: true,
  modules: {
    'src/testing': ['testing'],
    'src/app': {
      api: ['api'],
      'shared/format': ['shared:format'],
      'shared/data': ['shared:data'],
      'shared/ui': ['shared:ui'],
      shell: ['shell'],
      '<feature>/data': ['feature:<feature>', 'layer:data'],
      '<feature>/ui': ['feature:<feature>', 'layer:ui'],
      '<feature>/<page>': ['feature:<feature>', 'layer:page'],
      '<feature>': ['feature:<feature>', 'layer:page'],
    },
  },
  depRules: {
    root: ['shell', 'feature:*', 'layer:*', 'shared:*', 'api', 'testing'],
    testing: ['shared:*', 'api'],
    api: noDependencies,
    'shared:format': ['testing'],
    'shared:data': ['shared:format', 'api', 'testing'],
    'shared:ui': ['shared:data', 'shared:format', 'api', 'testing'],
    shell: ['shared:*', 'api', 'testing'],
    'feature:*': [sameTag, 'shared:*', 'api', 'testing'],
    'layer:page': ['layer:page', 'layer:ui', 'layer:data', 'shared:*', 'api', 'testing'],
    'layer:ui': ['layer:ui', 'layer:data', 'shared:*', 'api', 'testing'],
    'layer:data': ['layer:data', 'shared:format', 'shared:data', 'api', 'testing'],
  },
};
