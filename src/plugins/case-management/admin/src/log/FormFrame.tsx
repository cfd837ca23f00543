import { Box, Flex } from '@strapi/design-system';
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import { styled } from 'styled-components';
import { type Dropped, pastedIn } from '../files/chosen';
import { useFileDrop } from '../files/use-file-drop';

const Frame = styled.div`
  display: flex;
  flex-direction: column;
  flex: 1;
  min-height: 0;
`;

const Scrolls = styled(Box)`
  flex: 1;
  min-height: 0;
  overflow-y: auto;
  overscroll-behavior: contain;
`;

const Foot = styled(Box)`
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
`;

interface FormFrameProps {
  children: ReactNode;
  foot: ReactNode;
  /** Ctrl-Enter, and with Shift. */
  onSave: (another: boolean) => void;
  /** Files that are pasted or dropped anywhere in the form. */
  onFiles?: (files: Dropped) => void;
}

/** The fields scroll, the button that saves them is always seen; Ctrl-Enter saves from anywhere. */
export const FormFrame = ({ children, foot, onSave, onFiles }: FormFrameProps) => {
  const { handlers } = useFileDrop(onFiles);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSave(event.shiftKey);
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = onFiles && pastedIn(event);
    if (!pasted) return;
    event.preventDefault();
    onFiles(pasted);
  };
  return (
    <Frame onKeyDown={onKeyDown} onPaste={onPaste} {...handlers}>
      <Scrolls padding={{ initial: 4, medium: 6 }}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {children}
        </Flex>
      </Scrolls>
      <Foot padding={4} paddingLeft={{ initial: 4, medium: 6 }} paddingRight={{ initial: 4, medium: 6 }}>
        {foot}
      </Foot>
    </Frame>
  );
};
