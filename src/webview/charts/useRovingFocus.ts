import { useState } from 'preact/hooks';

/** The attributes that make one element of a row a part of its tab stop. */
export interface RovingAttributes {
  readonly tabIndex: 0 | -1;
  onFocus(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Where a key leads among `count` elements in a column; `undefined` where it leads nowhere. */
export function moveInColumn(position: number, count: number, key: string): number | undefined {
  const target = {
    ArrowUp: position - 1,
    ArrowDown: position + 1,
    Home: 0,
    End: count - 1,
  }[key];
  return target !== undefined && target >= 0 && target < count ? target : undefined;
}

/**
 * One tab stop for a list of buttons, one button an item; arrow keys, Home and End move within it.
 *
 * @param keys - one an item, in order, stable over updates.
 */
export function useRovingFocus(keys: readonly string[]): (key: string) => RovingAttributes {
  const [activeKey, setActiveKey] = useState<string>();
  const active = activeKey !== undefined && keys.includes(activeKey) ? activeKey : keys[0];
  return (key) => ({
    tabIndex: key === active ? 0 : -1,
    onFocus: () => setActiveKey(key),
    onKeyDown(event) {
      const target = moveInColumn(keys.indexOf(key), keys.length, event.key);
      if (target === undefined) return;
      event.preventDefault();
      const list = (event.currentTarget as Element).closest('ul');
      list?.children[target]?.querySelector('button')?.focus();
    },
  });
}
