import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useDates } from '../services/use-dates';
import { useOrganisation } from '../services/use-organisation';
import { type ActionShown, byMonth } from '../timeline/months';
import { TimelineEntry } from './TimelineEntry';

const List = styled.ol`
  list-style: none;
`;

export const TimelineMonths = ({ actions }: { actions: ActionShown[] }) => {
  const { formatDate } = useDates();
  const { timeZone } = useOrganisation();
  return (
    <>
      {byMonth(actions, timeZone).map((month) => (
        <Box key={month.key} tag="section" aria-labelledby={`month-${month.key}`} paddingBottom={6}>
          <Typography id={`month-${month.key}`} tag="h2" variant="delta" fontWeight="bold" textColor="neutral800">
            {formatDate(month.at, { month: 'long', year: 'numeric', timeZone })}
          </Typography>
          <List>
            {month.actions.map((action) => (
              <li key={action.documentId}>
                <TimelineEntry action={action} />
              </li>
            ))}
          </List>
        </Box>
      ))}
    </>
  );
};
