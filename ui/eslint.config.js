import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

import noLiteralText from './eslint/no-literal-text.js';
import svelteConfig from './svelte.config.js';

export default ts.config(
  {
    ignores: [
      'dist',
      'node_modules',
      'project.inlang',
      'kiosk.inlang',
      'src/lib/paraglide',
      'src/lib/kiosk/paraglide',
      'src/lib/api/bindings.ts',
    ],
  },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      // TypeScript knows every name; the rule does not know its global types.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
  },
  {
    files: ['src/**/*.svelte'],
    plugins: { studiodesk: { rules: { 'no-literal-text': noLiteralText } } },
    rules: {
      'studiodesk/no-literal-text': 'error',
      'svelte/button-has-type': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
      'svelte/no-unused-props': 'error',
      'svelte/require-each-key': 'error',
      // Programs have no pages to resolve.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    // A command is asked for by a state class, never by a component.
    files: ['src/**/*.svelte'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/api/bindings'],
              allowTypeImports: true,
              message: 'Commands belong into state classes.',
            },
          ],
        },
      ],
    },
  },
);
