import { Box, Flex } from '@strapi/design-system';
import type { KeyboardEvent, ReactNode } from 'react';
import { styled } from 'styled-components';

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
}

/** The fields scroll, the button that saves them is always seen; Ctrl-Enter saves from anywhere. */
export const FormFrame = ({ children, foot, onSave }: FormFrameProps) => {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSave(event.shiftKey);
  };
  return (
    <Frame onKeyDown={onKeyDown}>
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
