import { styled } from 'styled-components';
import type { ActionShown } from '../timeline/months';

type Shape = 'done' | 'planned' | 'cancelled' | 'milestone' | 'system';

export const shapeOf = ({ state, source, type }: Pick<ActionShown, 'state' | 'source' | 'type'>): Shape => {
  if (state !== 'done') return state;
  if (type?.milestone) return 'milestone';
  return source === 'system' ? 'system' : 'done';
};

/** The dot on the rail. The words beside it say the same, so readers of the screen skip it. */
const Mark = styled.span<{ $shape: Shape }>`
  display: inline-block;
  flex: none;
  width: ${({ $shape }) => ($shape === 'system' ? '0.6rem' : '1.1rem')};
  height: ${({ $shape }) => ($shape === 'system' ? '0.6rem' : '1.1rem')};
  border-radius: ${({ $shape }) => ($shape === 'milestone' ? '0.2rem' : '50%')};
  transform: ${({ $shape }) => ($shape === 'milestone' ? 'rotate(45deg)' : 'none')};
  border: 0.2rem solid
    ${({ theme, $shape }) =>
      ({
        done: theme.colors.neutral600,
        planned: theme.colors.primary600,
        cancelled: theme.colors.neutral400,
        milestone: theme.colors.success600,
        system: theme.colors.neutral400,
      })[$shape]};
  background: ${({ theme, $shape }) =>
    ({
      done: theme.colors.neutral600,
      planned: theme.colors.neutral0,
      cancelled: theme.colors.neutral0,
      milestone: theme.colors.success600,
      system: theme.colors.neutral400,
    })[$shape]};
`;

export const StateMark = ({ action }: { action: Pick<ActionShown, 'state' | 'source' | 'type'> }) => (
  <Mark $shape={shapeOf(action)} aria-hidden />
);
