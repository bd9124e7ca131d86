import Button from '@cloudscape-design/components/button';
import { useEffect, useEffectEvent } from 'react';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

interface Given {
  readonly press: (key: string) => void;
  readonly disabled: boolean;
  /** Whether digits typed on the keyboard are pressed here, while no field is being typed into. */
  readonly byKeyboard: boolean;
}

/** The twelve keys of a phone. */
export function Keypad({ press, disabled, byKeyboard }: Given) {
  const typed = useEffectEvent((event: KeyboardEvent) => {
    const field =
      event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=listbox]');
    const other = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
    if (!field && !other && (KEYS as readonly string[]).includes(event.key)) press(event.key);
  });
  const listens = byKeyboard && !disabled;
  useEffect(() => {
    if (!listens) return;
    const listener = (event: KeyboardEvent) => typed(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [listens]);
  return (
    <div className="keypad">
      {KEYS.map((key) => (
        <Button key={key} disabled={disabled} ariaLabel={`Key ${key}`} onClick={() => press(key)} fullWidth>
          {key}
        </Button>
      ))}
    </div>
  );
}
