import * as vscode from 'vscode';
import type { FixWords } from '../../core/index/fix.ts';

/** What a quick fix says it does. */
export function fixWords(words: FixWords): string {
  switch (words.kind) {
    case 'new-id':
      return vscode.l10n.t('Give this record a new id');
    case 'set-type':
      return vscode.l10n.t('Set the type to {type}', { type: words.type });
    case 'set-title':
      return vscode.l10n.t('Set the title to "{title}"', { title: words.title });
    case 'make-list':
      return vscode.l10n.t('Make it a list');
    case 'spaces-for-tabs':
      return vscode.l10n.t('Indent with spaces');
    case 'start-front-matter':
      return vscode.l10n.t('Start with front matter');
    case 'quote-value':
      return vscode.l10n.t('Put the value in quotes');
    case 'swap-dates':
      return vscode.l10n.t('Swap the dates of "{key}" and "{other}"', { key: words.key, other: words.other });
    case 'swap-values':
      return vscode.l10n.t('Swap "{key}" and "{other}"', { key: words.key, other: words.other });
    case 'repeats-others':
      return vscode.l10n.t('This repeats other activities: do not count it again');
    case 'own-work':
      return vscode.l10n.t('This is work of its own: count it');
    case 'total-so-far':
      return vscode.l10n.t('These are totals so far: only the latest counts');
    case 'each-new':
      return vscode.l10n.t('Each is new: add them up');
    case 'remove-name':
      return vscode.l10n.t('Take out {name}', { name: words.name });
    case 'rename-file':
      return vscode.l10n.t('Rename this file to {name}', { name: words.name });
    case 'use-word':
      return vscode.l10n.t('Use {word}', { word: words.word });
  }
}
