import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

/** What stands above the page, at its foot. */
export const NoticeFrame = styled(Box)`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
`;

/** The foot of the page, in the middle. */
export const NoticeCorner = styled.div`
  position: fixed;
  z-index: 20;
  inset-inline-start: 50%;
  bottom: 1.6rem;
  transform: translateX(-50%);
  width: min(56rem, calc(100vw - 3.2rem));
  display: grid;
  gap: 0.8rem;
  pointer-events: none;
  > * {
    pointer-events: auto;
  }
`;
