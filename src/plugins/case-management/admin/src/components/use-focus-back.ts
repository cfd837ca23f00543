import { useRef } from 'react';

/**
 * For a modal that is opened without a trigger of its own: begins in its first field, or where `data-first` says, and gives the focus back to
 * where it was when it closes, unless what was done has moved it on. No field in it may take the focus by itself.
 */
export const useFocusBack = () => {
  const opener = useRef<HTMLElement | null>(null);
  return {
    onOpenAutoFocus: (event: Event) => {
      opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      const content = event.currentTarget as HTMLElement;
      const first =
        content.querySelector<HTMLElement>('[data-first]') ??
        content.querySelector<HTMLElement>('form input:not([hidden]), form textarea');
      if (!first) return;
      event.preventDefault();
      first.focus();
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      if (document.activeElement === document.body) opener.current?.focus();
    },
  };
};
