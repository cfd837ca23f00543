import { Flex, Modal } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { styled } from 'styled-components';

interface DrawerProps {
  /** How tests and pictures find it. */
  name: string;
  title: string;
  beside?: ReactNode;
  /** What closing does to what was typed. */
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}

/** A drawer from the right; where there is no room beside it, a sheet from below. */
const Sheet = styled(Modal.Content)`
  && {
    inset: 0 0 0 auto;
    transform: none;
    animation: none;
    width: min(60rem, 100vw);
    max-width: none;
    height: 100dvh;
    max-height: none;
    margin: 0;
    border-radius: 0;
  }
  @media (max-width: 767px) {
    && {
      inset: auto 0 0 0;
      width: 100vw;
      height: auto;
      max-height: 94dvh;
      border-start-start-radius: ${({ theme }) => theme.borderRadius};
      border-start-end-radius: ${({ theme }) => theme.borderRadius};
    }
  }
`;

const listIsOpen = () => document.activeElement?.matches('[role="combobox"][aria-expanded="true"]') ?? false;

export const Drawer = ({ name, title, beside, closeLabel, onClose, children }: DrawerProps) => {
  // Asked before the form takes the focus: closing gives it back.
  const [from] = useState(() => document.activeElement);
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Sheet
        data-casework={name}
        aria-describedby={undefined}
        // The form knows where to begin.
        onOpenAutoFocus={(event: Event) => event.preventDefault()}
        onCloseAutoFocus={(event: Event) => {
          event.preventDefault();
          if (from instanceof HTMLElement && from.isConnected) from.focus();
        }}
        // Escape closes the list of choices first, and nothing is closed by a click beside it.
        onEscapeKeyDown={(event: KeyboardEvent) => (listIsOpen() ? event.preventDefault() : undefined)}
        onInteractOutside={(event: Event) => event.preventDefault()}
      >
        <Modal.Header closeLabel={closeLabel}>
          <Flex gap={2} alignItems="center">
            <Modal.Title>{title}</Modal.Title>
            {beside}
          </Flex>
        </Modal.Header>
        {children}
      </Sheet>
    </Modal.Root>
  );
};
